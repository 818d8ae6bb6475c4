package org.rapportcrm.launcher.change;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to become of the set.
 *
 * @param install jars of plugins that are new, or newer or older than those that are there
 */
public record ChangeRequest(List<Path> install, List<Removal> remove) {

  /** Reads {@code {"install": ["path"], "remove": [{"id", "data": "keep|export|purge"}]}}. */
  public static ChangeRequest of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      return new ChangeRequest(
          array(object, "install").getValuesAs(JsonString.class).stream()
              .map(path -> Path.of(path.getString()))
              .toList(),
          array(object, "remove").getValuesAs(JsonObject.class).stream()
              .map(
                  removal ->
                      new Removal(
                          removal.getString("id"),
                          Removal.Data.of(removal.getString("data", "keep"))))
              .toList());
    }
  }

  private static JsonArray array(JsonObject object, String key) {
    return object.containsKey(key) ? object.getJsonArray(key) : JsonValue.EMPTY_JSON_ARRAY;
  }
}
