package org.rapportcrm.app.imports.company;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysJson;
import org.rapportcrm.app.imports.write.PersonBefore;

/**
 * What a batch changed of a company that was there.
 *
 * @param updatedAt when it had been changed last
 * @param cells old and new value of each text that changed
 * @param owner old and new owner; {@code null} when that did not change
 * @param waysBefore further addresses and numbers before; {@code null} when they did not change
 * @param waysAfter the same afterwards
 * @param custom custom fields that changed
 */
record CompanyBefore(
    Instant updatedAt,
    Map<CompanyField, PersonBefore.Cell> cells,
    PersonBefore.Cell owner,
    Ways waysBefore,
    Ways waysAfter,
    CustomBefore custom) {

  static final String RECORD = "company";

  static CompanyBefore of(CompanyState company) {
    Map<CompanyField, PersonBefore.Cell> cells = new EnumMap<>(CompanyField.class);
    for (CompanyField field : CompanyField.values()) {
      String before = company.stored.get(field);
      String after = company.values.get(field);
      if (!Objects.equals(before, after)) {
        cells.put(field, new PersonBefore.Cell(before, after));
      }
    }
    boolean reached = !company.ways.equals(company.waysStored);
    return new CompanyBefore(
        company.updatedAt,
        cells,
        company.ownerChanged()
            ? new PersonBefore.Cell(text(company.ownerStored), text(company.ownerId))
            : null,
        reached ? company.waysStored : null,
        reached ? company.ways : null,
        CustomBefore.of(company.custom));
  }

  private static String text(Long key) {
    return key == null ? null : key.toString();
  }

  String json() {
    JsonObjectBuilder fields = Json.createObjectBuilder();
    cells.forEach((field, cell) -> fields.add(field.property(), PersonBefore.array(cell)));
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("at", updatedAt.toString()).add("cells", fields);
    if (owner != null) {
      json.add("owner", PersonBefore.array(owner));
    }
    if (waysAfter != null) {
      json.add("waysBefore", WaysJson.json(waysBefore));
      json.add("waysAfter", WaysJson.json(waysAfter));
    }
    if (!custom.isEmpty()) {
      json.add("custom", custom.json());
    }
    return json.build().toString();
  }

  static CompanyBefore of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject before = reader.readObject();
      JsonObject fields = before.getJsonObject("cells");
      Map<CompanyField, PersonBefore.Cell> cells = new EnumMap<>(CompanyField.class);
      for (CompanyField field : CompanyField.values()) {
        if (fields.containsKey(field.property())) {
          cells.put(field, PersonBefore.cell(fields.getJsonArray(field.property())));
        }
      }
      boolean reached = before.containsKey("waysAfter");
      return new CompanyBefore(
          Instant.parse(before.getString("at")),
          cells,
          before.containsKey("owner") ? PersonBefore.cell(before.getJsonArray("owner")) : null,
          reached ? WaysJson.of(before.getJsonObject("waysBefore")) : null,
          reached ? WaysJson.of(before.getJsonObject("waysAfter")) : null,
          CustomBefore.of(before.getJsonObject("custom")));
    }
  }
}
