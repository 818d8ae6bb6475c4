package org.rapportcrm.app.duplicate.merge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a merge does to the kept record's fields: chosen ones and those that it lacks come from the
 * merged one. Pure.
 */
public record FieldChanges(Map<String, Change> all) {

  /** A field; {@code null} for nothing. */
  public record Change(String before, String after) {}

  /**
   * What becomes of the kept record's fields.
   *
   * @param chosen fields whose merged value wins
   */
  public static FieldChanges between(
      Map<String, String> kept, Map<String, String> merged, Set<String> chosen) {
    Map<String, Change> changes = new LinkedHashMap<>();
    merged.forEach(
        (field, value) -> {
          String before = kept.get(field);
          boolean taken = before == null || chosen.contains(field);
          if (taken && !Objects.equals(before, value)) {
            changes.put(field, new Change(before, value));
          }
        });
    return new FieldChanges(changes);
  }

  /** Says each field's new value. */
  public void apply(BiConsumer<String, String> setter) {
    all.forEach((field, change) -> setter.accept(field, change.after()));
  }

  /**
   * Says the old value of each field that nobody changed since.
   *
   * @param current the record's fields as they are now
   */
  public void takeBack(Map<String, String> current, BiConsumer<String, String> setter) {
    all.forEach(
        (field, change) -> {
          if (Objects.equals(current.get(field), change.after())) {
            setter.accept(field, change.before());
          }
        });
  }

  /** To be kept; {@link #of} reads it. */
  public JsonObjectBuilder json() {
    JsonObjectBuilder fields = Json.createObjectBuilder();
    all.forEach(
        (field, change) -> {
          JsonObjectBuilder one = Json.createObjectBuilder();
          if (change.before() != null) {
            one.add("b", change.before());
          }
          if (change.after() != null) {
            one.add("a", change.after());
          }
          fields.add(field, one);
        });
    return fields;
  }

  /** As {@link #json} wrote it. */
  public static FieldChanges of(JsonObject fields) {
    Map<String, Change> changes = new LinkedHashMap<>();
    fields.forEach(
        (field, value) -> {
          JsonObject change = value.asJsonObject();
          changes.put(field, new Change(change.getString("b", null), change.getString("a", null)));
        });
    return new FieldChanges(changes);
  }
}
