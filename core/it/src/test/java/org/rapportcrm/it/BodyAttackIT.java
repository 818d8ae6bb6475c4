package org.rapportcrm.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What breaks others in each field of each body: refused with a reason, never an error of ours. */
class BodyAttackIT {

  private static final String NOBODY = "9007199254740991";

  /** Bodies that nobody wrote down: a plugin's set, and what is kept how long, have own keys. */
  private static final Set<String> FREE =
      Set.of("/api/v1/plugins/set", "/api/v1/retention/preview", "/api/v1/retention");

  /** Another field will do as well: a template, an address, a code, the answered mail, a team. */
  private static final Set<String> EITHER =
      Set.of(
          "POST /api/plugins/email-campaigns/campaigns name",
          "POST /api/plugins/email-campaigns/sequences name",
          "POST /api/plugins/email-campaigns/sequences/{id}/contacts contacts",
          "POST /api/plugins/email-campaigns/templates name",
          "POST /api/plugins/loyalty/referrals referrer",
          "POST /api/v1/mails subject",
          "POST /api/v1/mails to",
          "POST /api/v1/plans contact",
          "POST /api/v1/routing-rules user");

  private static final Map<String, JsonValue> VALUES =
      Map.of(
          "quotes and markup", Json.createValue("'\"><script>alert(1)</script>{{7*7}}${7*7}\\"),
          "what turns and is not seen", Json.createValue("\u202e\u0000\u200b\ufeff"),
          "a second line", Json.createValue("a\r\nBcc: x@example.org\r\n\r\n<html>"),
          "a path", Json.createValue("../../../../etc/passwd"),
          "a heap", Json.createValue("9".repeat(100_000)),
          "a huge number", Json.createValue(new BigDecimal("1e2147483647")),
          "a tiny number", Json.createValue(new BigDecimal("-1e-2147483647")),
          "a list", Json.createArrayBuilder().add(JsonValue.NULL).build(),
          "an object", Json.createObjectBuilder().add("", JsonValue.EMPTY_JSON_ARRAY).build(),
          "nothing", JsonValue.NULL);

  private final Api admin = SharedRapport.admin();
  private final SoftAssertions softly = new SoftAssertions();

  private final JsonObject openApi =
      new Api(SharedRapport.get().url(), null).ask("GET", "/openapi", null).json();

  @Test
  void noFieldOfABodyBreaksWhatItIsPutInto() {
    int asked = 0;
    for (Map.Entry<String, JsonObject> body : bodies().entrySet()) {
      for (Map.Entry<String, JsonValue> value : VALUES.entrySet()) {
        for (Set<String> fields : fields(body.getValue(), value.getValue())) {
          JsonObjectBuilder sent = Json.createObjectBuilder();
          fields.forEach(field -> sent.add(field, value.getValue()));
          Api.Answer answer = ask(body.getKey(), sent.build().toString());
          softly
              .assertThat(answer.status())
              .as("%s with %s in %s: %s", body.getKey(), value.getKey(), fields, answer.body())
              .isLessThan(500);
          asked++;
        }
      }
    }
    softly.assertThat(asked).as("requests").isGreaterThan(700);
    softly.assertAll();
  }

  @Test
  void noBodyOfAnotherShapeIsTakenForARecord() {
    int asked = 0;
    for (String method : methods((path, schema) -> true).keySet()) {
      for (String body : List.of("\"text\"", "7", "[[]]", "null")) {
        Api.Answer answer = ask(method, body);
        softly
            .assertThat(answer.status())
            .as("%s with %s: %s", method, body, answer.body())
            .isBetween(400, 499);
        asked++;
      }
    }
    softly.assertThat(asked).as("requests").isGreaterThan(300);
    softly.assertAll();
  }

  @Test
  void aFieldThatNobodyKnowsIsRefusedByNameEverywhere() {
    int refused = 0;
    for (String method : bodies().keySet()) {
      Api.Answer answer = ask(method, "{\"ownerOfTheHouse\":7}");
      if (method.startsWith("PATCH") && answer.status() == 404) {
        continue; // a change is read beside its record, which nobody has
      }
      softly.assertThat(answer.status()).as(method + answer.body()).isEqualTo(400);
      softly.assertThat(answer.body()).as(method).contains("ownerOfTheHouse");
      refused++;
    }
    softly.assertThat(refused).as("methods").isGreaterThan(50);
    softly.assertAll();
  }

  /** Nothing but what the document calls required: what is missing then was not marked. */
  @Test
  void whatMustBeSentIsMarkedInTheDocument() {
    int asked = 0;
    for (Map.Entry<String, JsonObject> body : bodies().entrySet()) {
      Set<String> required = required(body.getValue());
      if (body.getKey().startsWith("PATCH")) {
        continue;
      }
      JsonObjectBuilder sent = Json.createObjectBuilder();
      required.forEach(field -> sent.add(field, some(body.getValue(), field)));
      JsonObject answer = ask(body.getKey(), sent.build().toString()).json();
      for (JsonValue each :
          answer.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
        JsonObject error = each.asJsonObject();
        String field = error.isNull("field") ? "" : error.getString("field");
        boolean marked = required.contains(field) || EITHER.contains(body.getKey() + " " + field);
        softly
            .assertThat(marked || !fields(body.getValue()).contains(field))
            .as("%s refuses the absence of %s: %s", body.getKey(), field, error)
            .isTrue();
      }
      asked++;
    }
    softly.assertThat(asked).as("methods").isGreaterThan(40);
    softly.assertAll();
  }

  private static Set<String> required(JsonObject schema) {
    return schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
        .map(name -> ((JsonString) name).getString())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A value of the field's kind that names nobody and nothing. */
  private static JsonValue some(JsonObject schema, String field) {
    if (isOf(schema, field, "array")) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    if (isOf(schema, field, "boolean")) {
      return JsonValue.TRUE;
    }
    if (isOf(schema, field, "date-time")) {
      return Json.createValue("2026-11-20T10:00:00Z");
    }
    if (isOf(schema, field, "date")) {
      return Json.createValue("2026-11-20");
    }
    return isOf(schema, field, "integer") || isOf(schema, field, "number")
        ? Json.createValue(0)
        : isOf(schema, field, "string") ? Json.createValue("?") : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The schema of what each method takes whose fields are written down, by method and path. */
  private Map<String, JsonObject> bodies() {
    return methods((path, schema) -> !fields(schema).isEmpty() && !FREE.contains(path));
  }

  private Map<String, JsonObject> methods(BiPredicate<String, JsonObject> which) {
    Map<String, JsonObject> bodies = new LinkedHashMap<>();
    openApi
        .getJsonObject("paths")
        .forEach(
            (path, methods) -> {
              for (String method : List.of("post", "put", "patch")) {
                JsonObject schema = schema(methods.asJsonObject().getJsonObject(method));
                if (schema != null && which.test(path, schema)) {
                  bodies.put(method.toUpperCase() + " " + path, schema);
                }
              }
            });
    return bodies;
  }

  private JsonObject schema(JsonObject method) {
    if (method == null || !method.containsKey("requestBody")) {
      return null;
    }
    JsonObject json =
        method
            .getJsonObject("requestBody")
            .getJsonObject("content")
            .getJsonObject("application/json");
    JsonObject schema = json == null ? null : json.getJsonObject("schema");
    while (schema != null && schema.containsKey("$ref")) {
      schema = openApi.getValue(schema.getString("$ref").substring(1)).asJsonObject();
    }
    return schema;
  }

  /**
   * All of them, and those alone that take a value of its kind: where another field is of another
   * kind, the body is refused before anybody looks at the value.
   */
  private static Set<Set<String>> fields(JsonObject schema, JsonValue value) {
    Set<String> all = fields(schema);
    Set<String> kinds =
        switch (value.getValueType()) {
          case NUMBER -> Set.of("number", "integer");
          case STRING -> Set.of("string");
          default -> Set.of();
        };
    Set<String> fit =
        all.stream()
            .filter(field -> kinds.stream().anyMatch(kind -> isOf(schema, field, kind)))
            .collect(Collectors.toSet());
    return fit.isEmpty() || fit.equals(all) ? Set.of(all) : Set.of(all, fit);
  }

  private static boolean isOf(JsonObject schema, String field, String kind) {
    return schema.getJsonObject("properties").get(field).toString().contains('"' + kind + '"');
  }

  private static Set<String> fields(JsonObject schema) {
    return schema.containsKey("properties")
        ? schema.getJsonObject("properties").keySet()
        : Set.of();
  }

  /** About a record that nobody has: what is sent is looked at, and nothing changes. */
  private Api.Answer ask(String method, String body) {
    String[] parts = method.split(" ", 2);
    return admin.ask(parts[0], parts[1].replaceAll("\\{[^}]*\\}", NOBODY), body);
  }
}
