package org.rapportcrm.app.imports.write;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.rapportcrm.app.contact.ContactField;

/**
 * What a batch changed of a contact that was there.
 *
 * @param updatedAt when it had been changed last
 * @param cells old and new value of each field that changed; the old one may be {@code null}
 * @param companyId its company, if that changed
 * @param owner old and new owner; {@code null} when that did not change
 * @param tags ids of the tags that the batch gave
 * @param lists ids of the lists that the batch put it on
 * @param consent whether the batch recorded its consent
 */
record PersonBefore(
    Instant updatedAt,
    Map<ContactField, Cell> cells,
    Long companyId,
    Cell owner,
    Collection<Long> tags,
    Collection<Long> lists,
    boolean consent) {

  static final String RECORD = "contact";

  /** One field. */
  record Cell(String before, String after) {}

  String json() {
    JsonObjectBuilder fields = Json.createObjectBuilder();
    cells.forEach((field, cell) -> fields.add(field.property(), array(cell)));
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("at", updatedAt.toString()).add("cells", fields);
    if (companyId != null) {
      json.add("company", companyId);
    }
    if (owner != null) {
      json.add("owner", array(owner));
    }
    return json.add("tags", IdRanges.text(tags))
        .add("lists", IdRanges.text(lists))
        .add("consent", consent)
        .build()
        .toString();
  }

  static PersonBefore of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject before = reader.readObject();
      Map<ContactField, Cell> cells = new EnumMap<>(ContactField.class);
      JsonObject fields = before.getJsonObject("cells");
      fields
          .keySet()
          .forEach(
              name ->
                  ContactField.of(name)
                      .ifPresent(field -> cells.put(field, cell(fields.getJsonArray(name)))));
      return new PersonBefore(
          Instant.parse(before.getString("at")),
          cells,
          before.containsKey("company") ? before.getJsonNumber("company").longValue() : null,
          before.containsKey("owner") ? cell(before.getJsonArray("owner")) : null,
          IdRanges.ids(before.getString("tags")),
          IdRanges.ids(before.getString("lists")),
          before.getBoolean("consent"));
    }
  }

  private static JsonArray array(Cell cell) {
    return Json.createArrayBuilder().add(value(cell.before())).add(value(cell.after())).build();
  }

  private static JsonValue value(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }

  private static Cell cell(JsonArray array) {
    return new Cell(
        array.isNull(0) ? null : array.getString(0), array.isNull(1) ? null : array.getString(1));
  }
}
