package org.rapportcrm.app.rest.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.rest.IdempotencyFilter;

/** What an operation takes: parameters in path, query and headers, and a body. */
final class OperationParameters {

  private static final Map<String, String> USUAL =
      Map.of(
          "limit", "How many records a page holds, 1 to 500; 50 without it.",
          "cursor", "nextCursor of the page before; without it, the first page.",
          "id", "The record's id.");

  private static final String HELD =
      "Records that hold this value; a choice by its key, a contact or company by its id.";

  private record Given(AnnotatedElement element, Type type) {}

  private final Schemas schemas;
  private final RestRoute route;
  private final List<JsonObject> parameters = new ArrayList<>();
  private final Map<String, Given> form = new LinkedHashMap<>();
  private Given body;

  OperationParameters(Schemas schemas, RestRoute route) {
    this.schemas = schemas;
    this.route = route;
    for (Parameter parameter : route.method().getParameters()) {
      add(parameter, parameter.getType(), parameter.getParameterizedType());
    }
  }

  private void add(AnnotatedElement element, Class<?> raw, Type type) {
    if (element.isAnnotationPresent(Context.class)) {
      if (element.isAnnotationPresent(Live.class)) {
        filters(element.getAnnotation(Live.class));
      }
      return;
    }
    if (element.isAnnotationPresent(BeanParam.class)) {
      for (Field field : raw.getDeclaredFields()) {
        if (field.getAnnotations().length > 0) {
          add(field, field.getType(), field.getGenericType());
        }
      }
    } else if (element.isAnnotationPresent(PathParam.class)) {
      named("path", element.getAnnotation(PathParam.class).value(), element, type);
    } else if (element.isAnnotationPresent(QueryParam.class)) {
      named("query", element.getAnnotation(QueryParam.class).value(), element, type);
    } else if (element.isAnnotationPresent(HeaderParam.class)) {
      named("header", element.getAnnotation(HeaderParam.class).value(), element, type);
    } else if (element.isAnnotationPresent(FormParam.class)) {
      form.put(element.getAnnotation(FormParam.class).value(), new Given(element, type));
    } else {
      body = new Given(element, type);
    }
  }

  /** A filter for each field of the schema: in an address it is a text, whatever the field is. */
  private void filters(Live live) {
    for (Map.Entry<String, JsonValue> field : schemas.properties(live.value()).entrySet()) {
      JsonObject shape = field.getValue().asJsonObject();
      parameters.add(
          Json.createObjectBuilder()
              .add("name", live.prefix() + field.getKey())
              .add("in", "query")
              .add("required", false)
              .add("description", shape.getString("description") + ". " + HELD)
              .add("schema", ScalarSchemas.of(String.class))
              .build());
    }
  }

  private void named(String place, String name, AnnotatedElement element, Type type) {
    JsonObject schema = FixedWords.of(element, schemas.of(type));
    DefaultValue otherwise = element.getAnnotation(DefaultValue.class);
    if (otherwise != null) {
      schema = Json.createObjectBuilder(schema).add("default", otherwise.value()).build();
    }
    JsonObjectBuilder parameter =
        Json.createObjectBuilder()
            .add("name", name)
            .add("in", place)
            .add("required", place.equals("path") || element.isAnnotationPresent(Required.class));
    description(name, element).ifPresent(text -> parameter.add("description", text));
    parameters.add(parameter.add("schema", schema).build());
  }

  private static Optional<String> description(String name, AnnotatedElement element) {
    Doc doc = element.getAnnotation(Doc.class);
    return Optional.ofNullable(doc == null ? USUAL.get(name) : doc.value());
  }

  JsonArray parameters() {
    JsonArrayBuilder all = Json.createArrayBuilder(parameters);
    if (route.isIdempotent()) {
      all.add(
          Json.createObjectBuilder()
              .add("$ref", "#/components/parameters/" + IdempotencyFilter.HEADER));
    }
    return all.build();
  }

  Optional<JsonObject> body() {
    if (body == null && form.isEmpty()) {
      return Optional.empty();
    }
    JsonObjectBuilder description = Json.createObjectBuilder().add("required", !mayBeAbsent());
    Doc doc = body == null ? null : body.element().getAnnotation(Doc.class);
    if (doc != null) {
      description.add("description", doc.value());
    }
    JsonObject schema = body == null ? formSchema() : schemas.of(body.type());
    return Optional.of(
        description
            .add(
                "content",
                Json.createObjectBuilder()
                    .add(route.consumes(), Json.createObjectBuilder().add("schema", schema)))
            .build());
  }

  private boolean mayBeAbsent() {
    return body != null && body.element().isAnnotationPresent(DefaultValue.class);
  }

  private JsonObject formSchema() {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    form.forEach(
        (name, given) ->
            properties.add(
                name,
                Schemas.described(
                    schemas.of(given.type()), given.element().getAnnotation(Doc.class))));
    return Json.createObjectBuilder().add("type", "object").add("properties", properties).build();
  }
}
