package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records whose text fields hold what nobody should type. Each text is either kept as it is, or
 * refused with its field and what to do.
 */
final class NaughtyRecords {

  private static final List<String> OF_CONTACTS =
      List.of("firstName", "lastName", "jobTitle", "street", "city", "region", "note", "source");

  private static final String REFUSED = "refused ";

  private final Api api;

  NaughtyRecords(Api api) {
    this.api = api;
  }

  /** A contact for each eight texts; answers the kept texts by the contact's id. */
  Map<Long, List<String>> contacts(List<String> texts) {
    Map<Long, List<String>> kept = new LinkedHashMap<>();
    for (List<String> group : NaughtyStrings.inGroups(texts, OF_CONTACTS.size())) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 0; i < group.size(); i++) {
        fields.put(OF_CONTACTS.get(i), NaughtyStrings.cut(group.get(i), 60));
      }
      JsonObject contact = keep("/api/v1/contacts", fields, Map.of());
      List<String> shown = new ArrayList<>();
      fields.forEach(
          (field, text) -> {
            String stored = contact.getString(field);
            if (!stored.startsWith(REFUSED)) {
              assertThat(stored).as(field).isEqualTo(text.strip());
              shown.add(stored);
            }
          });
      kept.put(contact.getJsonNumber("id").longValue(), shown);
    }
    return kept;
  }

  /** One record of each other kind for each two texts, about this contact. */
  void others(List<String> texts, long contact) {
    Map<String, Object> about =
        Map.of("contact", contact, "at", "2024-03-05T10:00:00Z", "kind", "note");
    Map<String, Object> paid =
        Map.of("contact", contact, "at", "2024-03-05T10:00:00Z", "amount", 3, "currency", "EUR");
    Map<String, Object> deal = Map.of("contact", contact, "amount", 3, "currency", "EUR");
    for (List<String> two : NaughtyStrings.inGroups(texts, 2)) {
      String a = NaughtyStrings.cut(two.get(0), 60);
      String b = NaughtyStrings.cut(two.get(two.size() - 1), 60);
      keep("/api/v1/companies", Map.of("name", a + " " + contact, "city", b), Map.of());
      keep("/api/v1/purchases", Map.of("description", a, "source", b), paid);
      keep("/api/v1/interactions", Map.of("summary", a), about);
      keep("/api/v1/lists", Map.of("name", a + " " + contact, "description", b), Map.of());
      keep("/api/v1/tags", Map.of("name", a + " " + contact), Map.of());
      keep("/api/v1/tasks", Map.of("title", a, "note", b), Map.of("contact", contact));
      keep("/api/v1/deals", Map.of("name", a), deal);
    }
  }

  /** Creates a record; fields that are refused for a reason that is named are left out. */
  JsonObject keep(String path, Map<String, String> texts, Map<String, Object> more) {
    Map<String, String> fields = new LinkedHashMap<>(texts);
    Api.Answer answer = api.ask("POST", path, body(fields, more));
    if (answer.status() == 400) {
      List<JsonObject> errors = answer.json().getJsonArray("errors").getValuesAs(JsonObject.class);
      for (JsonObject error : errors) {
        assertThat(error.getString("remedy")).as(answer.body()).isNotBlank();
        String field = error.getString("field");
        assertThat(fields).as(answer.body()).containsKey(field);
        fields.put(field, REFUSED + System.nanoTime());
      }
      answer = api.ask("POST", path, body(fields, more));
    }
    assertThat(answer.status()).as(path + " " + fields + " " + answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static String body(Map<String, String> texts, Map<String, Object> more) {
    JsonObjectBuilder body = Json.createObjectBuilder();
    texts.forEach(body::add);
    more.forEach(
        (field, value) -> {
          if (value instanceof Number number) {
            body.add(field, number.longValue());
          } else {
            body.add(field, value.toString());
          }
        });
    return body.build().toString();
  }
}
