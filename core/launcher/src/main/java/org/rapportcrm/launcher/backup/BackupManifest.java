package org.rapportcrm.launcher.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.migrate.Dialect;

/**
 * What a backup says about itself, in its last entry: a file without it is not whole.
 *
 * @param rapport the version of Rapport that made it
 * @param dialect of the database it was made from
 * @param owners the core first, then plugins: whose tables are in it
 * @param rows how many each table has
 * @param sequences the next value of each
 * @param left plugins that were removed with their data kept: their tables are not in it
 */
record BackupManifest(
    String rapport,
    Instant at,
    Dialect dialect,
    List<Owner> owners,
    Map<String, Long> rows,
    Map<String, Long> sequences,
    List<String> left) {

  static final String ENTRY = "backup.json";
  private static final int FORMAT = 1;

  /**
   * The core or a plugin.
   *
   * @param migrations the versions that were run for it
   */
  record Owner(String id, List<String> migrations) {}

  String toJson() {
    JsonArrayBuilder whose = Json.createArrayBuilder();
    for (Owner owner : owners) {
      whose.add(
          Json.createObjectBuilder()
              .add("id", owner.id())
              .add("migrations", Json.createArrayBuilder(owner.migrations())));
    }
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("rapport", rapport)
        .add("at", at.toString())
        .add("database", dialect.name())
        .add("owners", whose)
        .add("rows", object(rows))
        .add("sequences", object(sequences))
        .add("left", Json.createArrayBuilder(left))
        .build()
        .toString();
  }

  /**
   * Reads it.
   *
   * @throws Refusal when it is none that this version understands
   */
  static BackupManifest of(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      if (json.getInt("format") != FORMAT) {
        throw new Refusal(
            "The backup was made by Rapport "
                + json.getString("rapport")
                + " in a form that this version does not know; restore it with that version.");
      }
      List<Owner> owners = new ArrayList<>();
      for (JsonObject owner : json.getJsonArray("owners").getValuesAs(JsonObject.class)) {
        owners.add(new Owner(owner.getString("id"), texts(owner, "migrations")));
      }
      return new BackupManifest(
          json.getString("rapport"),
          Instant.parse(json.getString("at")),
          Dialect.valueOf(json.getString("database")),
          owners,
          numbers(json.getJsonObject("rows")),
          numbers(json.getJsonObject("sequences")),
          texts(json, "left"));
    } catch (JsonException
        | DateTimeException
        | IllegalArgumentException
        | ClassCastException
        | NullPointerException e) {
      throw new Refusal("The backup's " + ENTRY + " cannot be read; take another backup.", e);
    }
  }

  private static JsonObjectBuilder object(Map<String, Long> values) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    values.forEach(object::add);
    return object;
  }

  private static Map<String, Long> numbers(JsonObject object) {
    Map<String, Long> values = new LinkedHashMap<>();
    object.keySet().forEach(name -> values.put(name, object.getJsonNumber(name).longValue()));
    return values;
  }

  private static List<String> texts(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
