package org.rapportcrm.app.imports.custom;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.app.field.Item;

/**
 * What a batch changed of a record's custom fields.
 *
 * @param cells old and new value by the field's key in the database
 */
public record CustomBefore(Map<Long, Cell> cells) {

  static final CustomBefore NONE = new CustomBefore(Map.of());

  /** One field; an empty list is an empty field. */
  record Cell(List<Item> before, List<Item> after) {}

  /** Of what a batch is about to change. */
  public static CustomBefore of(CustomCells custom) {
    if (!custom.isChanged()) {
      return NONE;
    }
    Map<Long, Cell> cells = new LinkedHashMap<>();
    custom
        .changed()
        .forEach((field, before) -> cells.put(field.id(), new Cell(before, custom.of(field))));
    return new CustomBefore(cells);
  }

  /** Whether no field changes. */
  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /** As a trace keeps it. */
  public JsonObjectBuilder json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    cells.forEach(
        (field, cell) ->
            json.add(
                field.toString(),
                Json.createArrayBuilder().add(items(cell.before())).add(items(cell.after()))));
    return json;
  }

  /** Of what a trace keeps; {@code null} stands for nothing. */
  public static CustomBefore of(JsonObject json) {
    if (json == null) {
      return NONE;
    }
    Map<Long, Cell> cells = new LinkedHashMap<>();
    json.forEach(
        (field, value) -> {
          JsonArray both = value.asJsonArray();
          cells.put(
              Long.valueOf(field),
              new Cell(items(both.getJsonArray(0)), items(both.getJsonArray(1))));
        });
    return new CustomBefore(cells);
  }

  private static JsonArrayBuilder items(List<Item> items) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    for (Item item : items) {
      JsonObjectBuilder one = Json.createObjectBuilder();
      put(one, "words", item.words());
      put(one, "number", item.number());
      put(one, "currency", item.currency());
      put(one, "day", item.day());
      put(one, "truth", item.truth());
      put(one, "option", item.option());
      put(one, "contact", item.contact());
      put(one, "company", item.company());
      json.add(one);
    }
    return json;
  }

  private static void put(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }

  private static List<Item> items(JsonArray items) {
    return items.getValuesAs(JsonObject.class).stream().map(CustomBefore::item).toList();
  }

  private static Item item(JsonObject one) {
    String number = one.getString("number", null);
    String day = one.getString("day", null);
    String truth = one.getString("truth", null);
    return new Item(
        one.getString("words", null),
        number == null ? null : new BigDecimal(number),
        one.getString("currency", null),
        day == null ? null : LocalDate.parse(day),
        truth == null ? null : Boolean.valueOf(truth),
        key(one, "option"),
        key(one, "contact"),
        key(one, "company"));
  }

  private static Long key(JsonObject one, String name) {
    return one.containsKey(name) ? Long.valueOf(one.getString(name)) : null;
  }
}
