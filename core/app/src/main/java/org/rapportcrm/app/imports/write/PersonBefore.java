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
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysJson;

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
 * @param ways further addresses and numbers before and after; {@code null} when they did not change
 * @param custom custom fields that changed
 */
public record PersonBefore(
    Instant updatedAt,
    Map<ContactField, Cell> cells,
    Long companyId,
    Cell owner,
    Collection<Long> tags,
    Collection<Long> lists,
    boolean consent,
    WayCell ways,
    CustomBefore custom) {

  static final String RECORD = "contact";

  /** One field. */
  public record Cell(String before, String after) {}

  /** Further addresses and numbers. */
  record WayCell(Ways before, Ways after) {}

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
    if (ways != null) {
      json.add("waysBefore", WaysJson.json(ways.before()));
      json.add("waysAfter", WaysJson.json(ways.after()));
    }
    if (!custom.isEmpty()) {
      json.add("custom", custom.json());
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
          before.getBoolean("consent"),
          before.containsKey("waysAfter")
              ? new WayCell(
                  WaysJson.of(before.getJsonObject("waysBefore")),
                  WaysJson.of(before.getJsonObject("waysAfter")))
              : null,
          CustomBefore.of(before.getJsonObject("custom")));
    }
  }

  /** As a trace keeps it. */
  public static JsonArray array(Cell cell) {
    return Json.createArrayBuilder().add(value(cell.before())).add(value(cell.after())).build();
  }

  private static JsonValue value(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }

  /** Of what a trace keeps. */
  public static Cell cell(JsonArray array) {
    return new Cell(
        array.isNull(0) ? null : array.getString(0), array.isNull(1) ? null : array.getString(1));
  }
}
