package org.rapportcrm.app.message;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.KeyedProblem;

/** Designs as JSON. Pure. */
final class DesignJson {

  private static final int MAX_DEPTH = 4;

  private DesignJson() {}

  static String write(MessageDesign design) {
    return Json.createObjectBuilder()
        .add("subject", design.subject())
        .add("preheader", design.preheader())
        .add("language", design.language())
        .add("blocks", blocks(design.blocks()))
        .build()
        .toString();
  }

  static MessageDesign read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      return new MessageDesign(
          object.getString("subject", ""),
          object.getString("preheader", ""),
          object.getString("language", "en"),
          blocks(object.getJsonArray("blocks"), 0));
    } catch (JsonException | ClassCastException | IllegalStateException e) {
      throw KeyedProblem.badField("design", "mail.design", String.valueOf(e.getMessage()));
    }
  }

  private static JsonArrayBuilder blocks(List<Block> blocks) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Block block : blocks) {
      JsonObjectBuilder object = Json.createObjectBuilder().add("kind", block.kind());
      if (!block.fields().isEmpty()) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        block.fields().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(e -> fields.add(e.getKey(), e.getValue()));
        object.add("fields", fields);
      }
      if (!block.columns().isEmpty()) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        block.columns().forEach(column -> columns.add(blocks(column)));
        object.add("columns", columns);
      }
      array.add(object);
    }
    return array;
  }

  private static List<Block> blocks(JsonArray array, int depth) {
    List<Block> blocks = new ArrayList<>();
    if (array == null) {
      return blocks;
    }
    if (depth > MAX_DEPTH) {
      throw new IllegalStateException("columns within columns within columns");
    }
    for (JsonObject object : array.getValuesAs(JsonObject.class)) {
      Map<String, String> fields = new LinkedHashMap<>();
      JsonObject given = object.getJsonObject("fields");
      if (given != null) {
        given.forEach((name, value) -> fields.put(name, text(value)));
      }
      List<List<Block>> columns = new ArrayList<>();
      JsonArray givenColumns = object.getJsonArray("columns");
      if (givenColumns != null) {
        for (JsonArray column : givenColumns.getValuesAs(JsonArray.class)) {
          columns.add(blocks(column, depth + 1));
        }
      }
      blocks.add(new Block(object.getString("kind", ""), fields, columns));
    }
    return blocks;
  }

  private static String text(JsonValue value) {
    if (value == JsonValue.NULL) {
      return "";
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
