package org.rapportcrm.app.imports.deal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.imports.deal.DealState.Cell;
import org.rapportcrm.app.imports.write.PersonBefore;

/**
 * What a batch changed of a deal that was there.
 *
 * @param updatedAt when it had been changed last
 * @param cells old and new text of each column that changed
 * @param custom custom fields that changed
 */
record DealBefore(Instant updatedAt, Map<Cell, PersonBefore.Cell> cells, CustomBefore custom) {

  static final String RECORD = "deal";

  static DealBefore of(DealState deal) {
    Map<Cell, PersonBefore.Cell> cells = new EnumMap<>(Cell.class);
    for (Cell cell : Cell.values()) {
      Object before = deal.stored.get(cell);
      Object after = deal.values.get(cell);
      if (!DealState.same(before, after)) {
        cells.put(cell, new PersonBefore.Cell(text(before), text(after)));
      }
    }
    return new DealBefore(deal.updatedAt, cells, CustomBefore.of(deal.custom));
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  String json() {
    JsonObjectBuilder fields = Json.createObjectBuilder();
    cells.forEach((cell, both) -> fields.add(cell.name(), PersonBefore.array(both)));
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("at", updatedAt.toString()).add("cells", fields);
    if (!custom.isEmpty()) {
      json.add("custom", custom.json());
    }
    return json.build().toString();
  }

  static DealBefore of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject before = reader.readObject();
      JsonObject fields = before.getJsonObject("cells");
      Map<Cell, PersonBefore.Cell> cells = new EnumMap<>(Cell.class);
      fields
          .keySet()
          .forEach(
              name -> cells.put(Cell.valueOf(name), PersonBefore.cell(fields.getJsonArray(name))));
      return new DealBefore(
          Instant.parse(before.getString("at")),
          cells,
          CustomBefore.of(before.getJsonObject("custom")));
    }
  }
}
