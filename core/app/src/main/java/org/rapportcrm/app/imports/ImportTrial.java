package org.rapportcrm.app.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;

/**
 * What an import would do.
 *
 * @param first the first rows that would be refused, at most {@link #FIRST}
 * @param changes what the first rows would do, field by field, at most {@link #FIRST}
 * @param alike how many rows would make a contact or company although one is there that looks like
 *     it
 * @param likenesses the first of these, at most {@link #FIRST}
 */
public record ImportTrial(
    ImportCounts counts,
    List<Rejection> first,
    List<ImportChange> changes,
    long alike,
    List<Resemblance> likenesses) {

  /** How many refused rows, changes and likenesses are shown beforehand. */
  public static final int FIRST = 20;

  /** Keeps an immutable copy. */
  public ImportTrial {
    first = List.copyOf(first);
    changes = List.copyOf(changes);
    likenesses = List.copyOf(likenesses);
  }

  String json() {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Rejection rejection : first) {
      rows.add(
          Json.createObjectBuilder()
              .add("line", rejection.line())
              .add("field", rejection.field() == null ? "" : rejection.field())
              .add("reason", rejection.reasonKey())
              .add("arguments", Json.createArrayBuilder(rejection.arguments())));
    }
    return Json.createObjectBuilder()
        .add("read", counts.read())
        .add("created", counts.created())
        .add("updated", counts.updated())
        .add("unchanged", counts.unchanged())
        .add("contactsCreated", counts.contactsCreated())
        .add("rejected", counts.rejected())
        .add("first", rows)
        .add("changes", TrialJson.changes(changes))
        .add("alike", alike)
        .add("likenesses", TrialJson.likenesses(likenesses))
        .build()
        .toString();
  }

  static ImportTrial of(String json) {
    if (json == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject trial = reader.readObject();
      return new ImportTrial(
          new ImportCounts(
              number(trial, "read"),
              number(trial, "created"),
              number(trial, "updated"),
              number(trial, "unchanged"),
              number(trial, "contactsCreated"),
              number(trial, "rejected")),
          trial.getJsonArray("first").getValuesAs(JsonObject.class).stream()
              .map(ImportTrial::rejection)
              .toList(),
          TrialJson.changes(trial),
          trial.containsKey("alike") ? number(trial, "alike") : 0,
          TrialJson.likenesses(trial));
    }
  }

  private static Rejection rejection(JsonObject row) {
    String field = row.getString("field");
    return new Rejection(
        row.getJsonNumber("line").longValue(),
        field.isEmpty() ? null : field,
        row.getString("reason"),
        PlanJson.list(row.getJsonArray("arguments").toString()));
  }

  private static long number(JsonObject json, String name) {
    return json.getJsonNumber(name).longValue();
  }
}
