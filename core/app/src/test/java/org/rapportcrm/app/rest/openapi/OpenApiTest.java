package org.rapportcrm.app.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;

class OpenApiTest {

  enum Mood {
    GOOD
  }

  enum Pace {
    SLOW,
    VERY_FAST;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Doc("A thing.")
  record Thing(
      long id,
      @Doc("Its price.") BigDecimal price,
      Instant at,
      Mood mood,
      @OneOf(Pace.class) String pace,
      @OneOf(words = {"tea", "milk"}) List<String> with,
      List<Thing> parts,
      Map<String, Integer> counts,
      JsonObject rule) {}

  record ThingInput(@Required String name, BigDecimal price) {}

  @Path("v1/things/")
  @RequiresCapability("things.read")
  public static class ThingResource {
    @GET
    @Doc("All things.")
    public Listing<Thing> list(
        @QueryParam("limit") Integer limit,
        @QueryParam("mood") @OneOf(Mood.class) String mood,
        @Context @Live(value = "ThingCustom", prefix = "custom.") UriInfo address) {
      return null;
    }

    @PUT
    @Path("{id}")
    @Doc("Replaces one.")
    public Thing replace(@PathParam("id") long id, ThingInput thing) {
      return null;
    }

    @PATCH
    @Path("{id}")
    @Doc("Changes one.")
    public Thing change(@PathParam("id") long id, Patch<ThingInput> thing) {
      return null;
    }

    @GET
    @Path("file")
    @Produces({"text/csv;charset=UTF-8", "application/zip"})
    @Doc("All things as a file.")
    public Response file(@QueryParam("kind") @Doc("Which.") @Required String kind) {
      return null;
    }

    @POST
    @Idempotent
    @RequiresCapability("things.write")
    @Doc(value = "Makes one.", status = 201, returns = Thing.class)
    public Response make(Thing thing) {
      return null;
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    @Doc("One thing.")
    public Thing get(@PathParam("id") long id) {
      return null;
    }
  }

  private static final Map<String, JsonObject> LIVE =
      Map.of(
          "ThingCustom",
          Json.createObjectBuilder()
              .add(
                  "properties",
                  Json.createObjectBuilder()
                      .add(
                          "colour",
                          Json.createObjectBuilder()
                              .add("type", "string")
                              .add("description", "Its colour")))
              .build());

  private final JsonObject document =
      OpenApi.of(RestRoute.of(List.of(ThingResource.class)), "https://crm.example", "1", LIVE);

  @Test
  void whatMustStandInABodyIsSaidAndAChangeMayLeaveItOut() {
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    JsonObject thing = document.getJsonObject("paths").getJsonObject("/api/v1/things/{id}");
    assertThat(thing.getJsonObject("put").getJsonObject("requestBody").toString())
        .contains("/ThingInput\"");
    assertThat(schemas.getJsonObject("ThingInput").getJsonArray("required"))
        .containsExactly(Json.createValue("name"));
    assertThat(thing.getJsonObject("patch").getJsonObject("requestBody").toString())
        .contains("/ThingInputChange\"");
    assertThat(schemas.getJsonObject("ThingInputChange").containsKey("required")).isFalse();
    assertThat(schemas.getJsonObject("Thing").containsKey("required")).isFalse();
  }

  @Test
  void fixedWordsAreAnEnum() {
    JsonObject thing =
        document
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject("Thing")
            .getJsonObject("properties");
    assertThat(thing.getJsonObject("pace").toString())
        .contains("\"enum\":[\"slow\",\"very-fast\"]", "\"null\"");
    assertThat(thing.getJsonObject("with").getJsonObject("items").getJsonArray("enum"))
        .containsExactly(Json.createValue("tea"), Json.createValue("milk"));
    JsonObject list =
        document.getJsonObject("paths").getJsonObject("/api/v1/things").getJsonObject("get");
    assertThat(list.getJsonArray("parameters").getJsonObject(1).getJsonObject("schema"))
        .containsEntry("enum", Json.createArrayBuilder().add("good").build());
  }

  @Test
  void theFiltersOfCustomFieldsAreParameters() {
    JsonObject list =
        document.getJsonObject("paths").getJsonObject("/api/v1/things").getJsonObject("get");
    JsonObject colour = list.getJsonArray("parameters").getJsonObject(2);
    assertThat(colour.getString("name")).isEqualTo("custom.colour");
    assertThat(colour.getString("in")).isEqualTo("query");
    assertThat(colour.getString("description")).startsWith("Its colour");
  }

  @Test
  void everyMethodHasItsPathItsCapabilityAndTheLeastScope() {
    JsonObject paths = document.getJsonObject("paths");
    assertThat(paths.keySet())
        .containsExactly("/api/v1/things", "/api/v1/things/file", "/api/v1/things/{id}");
    JsonObject list = paths.getJsonObject("/api/v1/things").getJsonObject("get");
    assertThat(list.getString("x-capability")).isEqualTo("things.read");
    assertThat(list.getString("description")).contains("`read`");
    JsonObject make = paths.getJsonObject("/api/v1/things").getJsonObject("post");
    assertThat(make.getString("x-capability")).isEqualTo("things.write");
    assertThat(make.getString("description")).contains("`write`");
    assertThat(make.getJsonObject("responses").keySet())
        .contains("201", "400", "401", "403", "422");
    assertThat(make.getJsonArray("parameters").toString()).contains("Idempotency-Key");
  }

  @Test
  void aFileHasItsOwnMediaTypesAndWhatMustBeSentIsSaid() {
    JsonObject file =
        document.getJsonObject("paths").getJsonObject("/api/v1/things/file").getJsonObject("get");
    JsonObject content =
        file.getJsonObject("responses").getJsonObject("200").getJsonObject("content");
    assertThat(content.keySet()).containsExactly("text/csv", "application/zip");
    assertThat(content.getJsonObject("application/zip").toString()).contains("binary");
    assertThat(file.getJsonArray("parameters").getJsonObject(0).getBoolean("required")).isTrue();
    JsonObject list =
        document.getJsonObject("paths").getJsonObject("/api/v1/things").getJsonObject("get");
    assertThat(list.getJsonArray("parameters").getJsonObject(0).getBoolean("required")).isFalse();
  }

  @Test
  void aRecordBecomesASchemaThatMayHoldItself() {
    JsonObject thing =
        document
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject("Thing")
            .getJsonObject("properties");
    assertThat(thing.getJsonObject("id").getString("format")).isEqualTo("int64");
    assertThat(thing.getJsonObject("price").getString("description")).isEqualTo("Its price.");
    assertThat(thing.getJsonObject("parts").toString()).contains("#/components/schemas/Thing");
    assertThat(thing.getJsonObject("mood").toString()).contains("GOOD", "null");
    assertThat(thing.getJsonObject("at").toString()).contains("date-time");
  }

  @Test
  void aListIsNamedAfterWhatItHolds() {
    JsonObject listing =
        document
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject("ThingListing")
            .getJsonObject("properties");
    assertThat(listing.keySet()).containsExactly("items", "nextCursor", "total");
    assertThat(listing.getJsonObject("items").toString()).contains("#/components/schemas/Thing");
  }

  @Test
  void everyResourceOfTheCoreIsInItsDocumentAndEveryReferenceLeadsSomewhere() {
    List<Class<?>> resources = coreResources();
    List<RestRoute> routes = RestRoute.of(resources);
    JsonObject core = OpenApi.of(routes, "/", "1", Map.of());
    assertThat(routes).isNotEmpty();
    for (RestRoute route : routes) {
      assertThat(core.getJsonObject("paths").getJsonObject(route.path()))
          .as(route.path())
          .containsKey(route.http().toLowerCase(Locale.ROOT));
    }
    Set<String> references = new HashSet<>();
    references(core, references);
    for (String reference : references) {
      assertThat(core.getValue(reference.substring(1))).as(reference).isNotNull();
    }
    Set<String> ids = new HashSet<>();
    int operations = 0;
    for (JsonValue path : core.getJsonObject("paths").values()) {
      for (JsonValue operation : path.asJsonObject().values()) {
        ids.add(operation.asJsonObject().getString("operationId"));
        operations++;
      }
    }
    assertThat(ids).hasSize(operations).hasSize(routes.size());
  }

  @Test
  void everyRestMethodOfTheCoreNamesItsCapabilityAndSaysWhatItDoes() {
    for (RestRoute route : RestRoute.of(coreResources())) {
      String where = route.http() + " " + route.path();
      assertThat(route.capability()).as(where).isNotNull();
      assertThat(route.summary()).as(where).isNotEmpty();
    }
  }

  @Test
  void everyAnswerOfTheCoreSaysWhatItHolds() {
    JsonObject core = OpenApi.of(RestRoute.of(coreResources()), "/", "1", Map.of());
    core.getJsonObject("paths")
        .forEach(
            (path, methods) ->
                methods
                    .asJsonObject()
                    .forEach(
                        (http, operation) ->
                            operation
                                .asJsonObject()
                                .getJsonObject("responses")
                                .forEach(
                                    (status, answer) -> {
                                      JsonObject content =
                                          answer.asJsonObject().getJsonObject("content");
                                      if (content != null) {
                                        content
                                            .values()
                                            .forEach(
                                                type ->
                                                    assertThat(
                                                            type.asJsonObject()
                                                                .getJsonObject("schema"))
                                                        .as(http + " " + path + " " + status)
                                                        .isNotEmpty());
                                      }
                                    })));
  }

  private static List<Class<?>> coreResources() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rapportcrm.app");
    List<Class<?>> resources = new ArrayList<>();
    classes.stream()
        .filter(found -> found.isAnnotatedWith(Path.class))
        .forEach(found -> resources.add(found.reflect()));
    return resources;
  }

  private static void references(JsonValue value, Set<String> found) {
    if (value instanceof JsonObject object) {
      object.forEach(
          (name, one) -> {
            if (name.equals("$ref")) {
              found.add(((JsonString) one).getString());
            } else {
              references(one, found);
            }
          });
    } else if (value instanceof JsonArray array) {
      array.forEach(one -> references(one, found));
    }
  }
}
