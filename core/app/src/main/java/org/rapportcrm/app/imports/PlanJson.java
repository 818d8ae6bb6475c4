package org.rapportcrm.app.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.app.imports.map.Mapping;
import org.rapportcrm.app.imports.map.Styles;
import org.rapportcrm.app.imports.parse.DateStyle;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.imports.read.FileFormat;

/** Plans and options as the columns of {@code import_run} keep them. */
final class PlanJson {

  private PlanJson() {}

  static String format(ImportPlan plan) {
    JsonArrayBuilder columns = Json.createArrayBuilder(plan.columns());
    JsonObjectBuilder dates = Json.createObjectBuilder();
    plan.styles().dates().forEach((column, style) -> dates.add(column.toString(), style.name()));
    JsonObjectBuilder money = Json.createObjectBuilder();
    plan.styles().money().forEach((column, style) -> money.add(column.toString(), style.name()));
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (plan.format().sheet() != null) {
      json.add("sheet", plan.format().sheet());
    }
    return json.add("charset", plan.format().charset().name())
        .add("delimiter", plan.format().delimiterName())
        .add("header", plan.format().header())
        .add("columns", columns)
        .add("dates", dates)
        .add("money", money)
        .build()
        .toString();
  }

  static String mapping(ImportPlan plan) {
    Map<String, String> mapping = new LinkedHashMap<>();
    plan.mapping().fields().forEach((column, field) -> mapping.put(column.toString(), field));
    return texts(mapping);
  }

  static ImportPlan plan(String format, String mapping) {
    JsonObject json = object(format);
    Map<Integer, DateStyle> dates = new HashMap<>();
    json.getJsonObject("dates")
        .forEach((column, style) -> dates.put(index(column), DateStyle.valueOf(text(style))));
    Map<Integer, MoneyStyle> money = new HashMap<>();
    json.getJsonObject("money")
        .forEach((column, style) -> money.put(index(column), MoneyStyle.valueOf(text(style))));
    TreeMap<Integer, String> fields = new TreeMap<>();
    object(mapping).forEach((column, field) -> fields.put(index(column), text(field)));
    List<String> columns =
        json.getJsonArray("columns").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    return new ImportPlan(
        new FileFormat(
            Charset.forName(json.getString("charset")),
            FileFormat.delimiterOf(json.getString("delimiter")),
            json.getBoolean("header"),
            json.getString("sheet", null)),
        columns,
        new Mapping(fields),
        new Styles(dates, money));
  }

  /** A map of texts. */
  static String texts(Map<String, String> texts) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    texts.forEach(json::add);
    return json.build().toString();
  }

  /** A map of texts; numbers and truth values become their texts, {@code null} is left out. */
  static Map<String, String> texts(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(json)
        .forEach(
            (key, value) -> {
              if (value.getValueType() != JsonValue.ValueType.NULL) {
                texts.put(key, text(value));
              }
            });
    return texts;
  }

  /** A list of texts. */
  static String list(List<String> texts) {
    return Json.createArrayBuilder(texts).build().toString();
  }

  /** A list of texts. */
  static List<String> list(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    }
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private static Integer index(String column) {
    return Integer.valueOf(column);
  }
}
