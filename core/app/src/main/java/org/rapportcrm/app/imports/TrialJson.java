package org.rapportcrm.app.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportChange.Cell;

/** Changes and likenesses of a try, as the column {@code tried} keeps them. */
final class TrialJson {

  /** Longer values are cut; nobody compares them on a page. */
  private static final int LONGEST = 300;

  private TrialJson() {}

  static JsonArrayBuilder changes(List<ImportChange> changes) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (ImportChange change : changes) {
      JsonArrayBuilder cells = Json.createArrayBuilder();
      for (Cell cell : change.cells()) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("field", cell.field());
        put(json, "before", cell.before());
        put(json, "after", cell.after());
        cells.add(json);
      }
      rows.add(
          Json.createObjectBuilder()
              .add("line", change.line())
              .add("name", cut(change.name()))
              .add("id", change.recordId())
              .add("cells", cells));
    }
    return rows;
  }

  /** Those of a try; none in one that was kept by an older version. */
  static List<ImportChange> changes(JsonObject trial) {
    return objects(trial, "changes").stream()
        .map(
            row ->
                new ImportChange(
                    row.getJsonNumber("line").longValue(),
                    row.getString("name"),
                    row.getJsonNumber("id").longValue(),
                    objects(row, "cells").stream()
                        .map(
                            cell ->
                                new Cell(
                                    cell.getString("field"),
                                    cell.getString("before", null),
                                    cell.getString("after", null)))
                        .toList()))
        .toList();
  }

  static JsonArrayBuilder likenesses(List<Resemblance> likenesses) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Resemblance likeness : likenesses) {
      rows.add(
          Json.createObjectBuilder()
              .add("line", likeness.line())
              .add("name", cut(likeness.name()))
              .add("of", likeness.of())
              .add("contact", likeness.id())
              .add("contactName", cut(likeness.likeName()))
              .add("by", likeness.by()));
    }
    return rows;
  }

  static List<Resemblance> likenesses(JsonObject trial) {
    return objects(trial, "likenesses").stream()
        .map(
            row ->
                new Resemblance(
                    row.getJsonNumber("line").longValue(),
                    row.getString("name"),
                    row.getString("of", "contact"),
                    row.getJsonNumber("contact").longValue(),
                    row.getString("contactName"),
                    row.getString("by")))
        .toList();
  }

  private static List<JsonObject> objects(JsonObject json, String name) {
    return json.containsKey(name)
        ? json.getJsonArray(name).getValuesAs(JsonObject.class)
        : List.of();
  }

  private static void put(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, cut(value));
    }
  }

  private static String cut(String text) {
    String said = Objects.requireNonNullElse(text, "");
    return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
  }
}
