package org.rapportcrm.app.rest.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.security.Scope;

/** Draws an OpenAPI 3.1 document of REST routes. Pure. */
public final class OpenApi {

  private final Schemas schemas = new Schemas();
  private final Set<String> operationIds = new HashSet<>();
  private final Set<String> tags = new TreeSet<>();

  private OpenApi() {}

  /**
   * The document.
   *
   * @param server where people reach the installation, such as {@code https://crm.example}
   * @param version Rapport's version
   * @param live schemas that are known only now, by name
   */
  public static JsonObject of(
      List<RestRoute> routes, String server, String version, Map<String, JsonObject> live) {
    OpenApi document = new OpenApi();
    document.schemas.live(live);
    return document.document(routes, server, version);
  }

  private JsonObject document(List<RestRoute> routes, String server, String version) {
    JsonObject paths = paths(routes);
    JsonArrayBuilder tagList = Json.createArrayBuilder();
    tags.forEach(tag -> tagList.add(Json.createObjectBuilder().add("name", tag)));
    return Json.createObjectBuilder()
        .add("openapi", "3.1.0")
        .add("info", SharedParts.info(version))
        .add(
            "servers", Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", server)))
        .add("security", SharedParts.security())
        .add("tags", tagList)
        .add("paths", paths)
        .add("components", SharedParts.components(schemas))
        .build();
  }

  private JsonObject paths(List<RestRoute> routes) {
    Map<String, JsonObjectBuilder> byPath = new TreeMap<>();
    for (RestRoute route : routes) {
      byPath
          .computeIfAbsent(route.path(), path -> Json.createObjectBuilder())
          .add(route.http().toLowerCase(Locale.ROOT), operation(route));
    }
    JsonObjectBuilder paths = Json.createObjectBuilder();
    byPath.forEach(paths::add);
    return paths.build();
  }

  private JsonObject operation(RestRoute route) {
    OperationParameters taken = new OperationParameters(schemas, route);
    tags.add(route.tag());
    JsonObjectBuilder operation =
        Json.createObjectBuilder()
            .add("operationId", operationId(route))
            .add("tags", Json.createArrayBuilder().add(route.tag()))
            .add("summary", summary(route))
            .add("description", description(route))
            .add("x-capability", route.capability() == null ? "" : route.capability())
            .add("parameters", taken.parameters());
    taken.body().ifPresent(body -> operation.add("requestBody", body));
    return operation.add("responses", responses(route, taken)).build();
  }

  private static String summary(RestRoute route) {
    return route.summary().isEmpty() ? route.http() + " " + route.path() : route.summary();
  }

  private static String description(RestRoute route) {
    if (route.capability() == null) {
      return "Closed to everybody.";
    }
    Scope least = Scope.ADMIN;
    for (Scope scope : Scope.values()) {
      if (scope.reaches(route.capability()) && scope.reachesMethod(route.http())) {
        least = scope;
        break;
      }
    }
    return "Needs the capability `"
        + route.capability()
        + "` and a token of scope `"
        + least.word()
        + "` or wider.";
  }

  private String operationId(RestRoute route) {
    String wish =
        route.method().getDeclaringClass().getSimpleName().replaceFirst("Resource$", "")
            + "."
            + route.method().getName();
    String id = wish;
    for (int n = 2; !operationIds.add(id); n++) {
      id = wish + n;
    }
    return id;
  }

  private JsonObject responses(RestRoute route, OperationParameters taken) {
    JsonObjectBuilder responses = Json.createObjectBuilder();
    Type answer = answer(route);
    boolean empty = answer == void.class;
    int declared = route.doc().map(Doc::status).orElse(200);
    int status = declared == 200 && empty ? 204 : declared;
    JsonObjectBuilder good =
        Json.createObjectBuilder().add("description", status == 201 ? "Made." : "Done.");
    if (!empty && status != 204) {
      JsonObjectBuilder content = Json.createObjectBuilder();
      for (String type : route.produces()) {
        JsonObject schema = type.equals("application/json") ? schemas.of(answer) : file(type);
        content.add(type, Json.createObjectBuilder().add("schema", schema));
      }
      good.add("content", content);
    }
    responses.add(String.valueOf(status), good);
    refusal(responses, 400);
    refusal(responses, 401);
    refusal(responses, 403);
    refusal(responses, 404);
    if (!route.http().equals("GET")) {
      refusal(responses, 409);
    }
    if (taken.body().isPresent()) {
      refusal(responses, 413);
      refusal(responses, 415);
    }
    if (route.isIdempotent()) {
      refusal(responses, 422);
    }
    refusal(responses, 429);
    refusal(responses, 500);
    return responses.build();
  }

  private static JsonObject file(String type) {
    JsonObjectBuilder schema = Json.createObjectBuilder().add("type", "string");
    return (type.startsWith("text/") ? schema : schema.add("format", "binary")).build();
  }

  private static void refusal(JsonObjectBuilder responses, int status) {
    responses.add(
        String.valueOf(status),
        Json.createObjectBuilder().add("$ref", "#/components/responses/" + status));
  }

  /** What a good answer holds: what {@link Doc} says, else the method's type. */
  private static Type answer(RestRoute route) {
    Class<?> said = route.doc().<Class<?>>map(Doc::returns).orElse(Void.class);
    if (said != Void.class) {
      return said;
    }
    Type type = route.method().getGenericReturnType();
    if (type == Response.class) {
      return route.doc().map(Doc::status).orElse(200) == 204 ? void.class : Object.class;
    }
    return type;
  }
}
