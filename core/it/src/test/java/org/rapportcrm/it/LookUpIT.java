package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What REST tells about what there is: hits of the search, fields of rules, merge tags. */
class LookUpIT {

  private final Api admin = SharedRapport.admin();

  @Test
  void theSearchFindsWhatCtrlKFinds() {
    String name = "Quince" + UUID.randomUUID().toString().substring(0, 6);
    JsonObject contact = admin.post("/api/v1/contacts", "{\"lastName\":\"" + name + "\"}");

    JsonObject hit = items("/api/v1/search?query=" + name).get(0);
    assertThat(hit.getString("kind")).isEqualTo("contacts.contact");
    assertThat(hit.getString("kindName")).isNotBlank();
    assertThat(hit.getString("title")).isEqualTo(name);
    assertThat(hit.getString("path")).endsWith("/contact/" + contact.getInt("id"));
    assertThat(items("/api/v1/search?query=segments"))
        .anyMatch(page -> page.getString("kind").equals("shell.kind.page"));
  }

  @Test
  void aSearchForNothingAndForABookIsRefused() {
    for (String query : List.of("", "?query=+", "?query=" + "x".repeat(201))) {
      Api.Answer answer = admin.ask("GET", "/api/v1/search" + query, null);
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"query\"");
    }
  }

  /** Each operator of each field, with a value of the kind that is said, is a rule that counts. */
  @Test
  void whatIsSaidOfTheFieldsOfRulesMakesRules() {
    SoftAssertions softly = new SoftAssertions();
    List<JsonObject> fields = items("/api/v1/segments/fields");
    for (JsonObject field : fields) {
      for (JsonObject operator : field.getJsonArray("operators").getValuesAs(JsonObject.class)) {
        JsonValue value = value(field, operator.getString("takes"));
        if (value == null) {
          continue; // names a record, of which there may be none
        }
        JsonObjectBuilder condition =
            Json.createObjectBuilder()
                .add("field", field.getString("field"))
                .add("op", operator.getString("op"));
        if (value != JsonValue.NULL) {
          condition.add("value", value);
        }
        if (field.getBoolean("within")) {
          condition.add("within", "P90D");
        }
        JsonObject rule = Json.createObjectBuilder().add("rule", condition).build();
        Api.Answer answer = admin.ask("POST", "/api/v1/segments/count", rule.toString());
        softly.assertThat(answer.status()).as("%s: %s", rule, answer.body()).isEqualTo(200);
      }
    }
    softly.assertAll();
    assertThat(fields)
        .extracting(field -> field.getString("field"))
        .contains("contact.email", "tags", "loyalty.points");
  }

  @Test
  void theMergeTagsOfTheCoreAndOfPluginsAreThere() {
    assertThat(items("/api/v1/merge-tags"))
        .anySatisfy(
            tag -> {
              assertThat(tag.getString("name")).isEqualTo("contact.firstName");
              assertThat(tag.getString("label")).isNotEqualTo("delivery.tag.firstName");
              assertThat(tag.getString("text")).isEqualTo("{{contact.firstName|}}");
            })
        .anyMatch(tag -> tag.getString("name").equals("loyalty.points"));
  }

  private List<JsonObject> items(String path) {
    return admin.get(path).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** A value that fits; {@code NULL} where none is taken. */
  private static JsonValue value(JsonObject field, String takes) {
    JsonArray choices = field.getJsonArray("choices");
    if (!takes.equals("nothing") && choices.isEmpty() && !field.isNull("reference")) {
      return null;
    }
    JsonValue one =
        choices.isEmpty() ? one(field.getString("kind")) : choices.getJsonObject(0).get("value");
    return switch (takes) {
      case "one" -> one;
      case "two" -> Json.createArrayBuilder().add(one).add(one).build();
      case "many" -> Json.createArrayBuilder().add(one).build();
      case "span" -> Json.createValue("P30D");
      default -> JsonValue.NULL;
    };
  }

  private static JsonValue one(String kind) {
    return switch (kind) {
      case "number", "total" -> Json.createValue(7);
      case "date", "day" -> Json.createValue("2026-01-31");
      case "yes_no" -> JsonValue.TRUE;
      default -> Json.createValue("7");
    };
  }
}
