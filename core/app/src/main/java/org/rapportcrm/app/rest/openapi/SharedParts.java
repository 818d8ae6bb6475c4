package org.rapportcrm.app.rest.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.app.rest.IdempotencyFilter;
import org.rapportcrm.app.rest.Problem;

/** Parts of the OpenAPI document that all operations share. */
final class SharedParts {

  private static final Map<Integer, String> REFUSALS =
      new TreeMap<>(
          Map.of(
              400, "Something in the request is not right; errors names the fields.",
              401, "There is no token, or it is unknown, expired or revoked.",
              403, "The user, or the token's scope, does not reach this.",
              404, "There is no such record, or its plugin is not active.",
              409, "The record is not in a state that allows this, or somebody was first.",
              413, "The body is longer than it may be.",
              415, "The body is of a kind that is not taken here.",
              422, "The Idempotency-Key was used for another request.",
              429, "Too many requests within a minute; Retry-After says when to come back.",
              500, "A fault of the server; its log has it under the id."));

  private SharedParts() {}

  static JsonObject info(String version) {
    return Json.createObjectBuilder()
        .add("title", "Rapport")
        .add("version", version)
        .add(
            "description",
            "REST of this installation: the core and the plugins that are active. Answers are JSON;"
                + " refusals are problem details (RFC 9457). Times are UTC, ISO 8601. Amounts"
                + " are numbers without zeros at their end, 49.02 or 49. Lists are read by limit"
                + " and cursor.")
        .add(
            "license",
            Json.createObjectBuilder()
                .add("name", "Apache-2.0")
                .add("url", "https://www.apache.org/licenses/LICENSE-2.0"))
        .build();
  }

  static JsonArray security() {
    return Json.createArrayBuilder()
        .add(Json.createObjectBuilder().add("token", Json.createArrayBuilder()))
        .build();
  }

  /** All components; the schemas come last, when everything has named its own. */
  static JsonObject components(Schemas schemas) {
    JsonObject problem = schemas.of(Problem.class);
    JsonObjectBuilder responses = Json.createObjectBuilder();
    REFUSALS.forEach((status, words) -> responses.add("" + status, response(words, problem)));
    return Json.createObjectBuilder()
        .add(
            "securitySchemes",
            Json.createObjectBuilder()
                .add(
                    "token",
                    Json.createObjectBuilder()
                        .add("type", "http")
                        .add("scheme", "bearer")
                        .add(
                            "description",
                            "An API token of scope read, write or admin; made by: rapport token"
                                + " --user EMAIL.")))
        .add(
            "parameters",
            Json.createObjectBuilder().add(IdempotencyFilter.HEADER, idempotencyKey()))
        .add("responses", responses)
        .add("schemas", schemas.components())
        .build();
  }

  private static JsonObject idempotencyKey() {
    return Json.createObjectBuilder()
        .add("name", IdempotencyFilter.HEADER)
        .add("in", "header")
        .add("required", false)
        .add(
            "description",
            "A text of your own for this request, such as a UUID. The same request sent again"
                + " within a day gets the first answer and does nothing.")
        .add(
            "schema",
            Json.createObjectBuilder()
                .add("type", "string")
                .add("minLength", 1)
                .add("maxLength", 200))
        .build();
  }

  private static JsonObject response(String words, JsonObject problem) {
    return Json.createObjectBuilder()
        .add("description", words)
        .add(
            "content",
            Json.createObjectBuilder()
                .add(Problem.MEDIA_TYPE, Json.createObjectBuilder().add("schema", problem)))
        .build();
  }
}
