package org.rapportcrm.app.rest.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** Schemas of single values. */
final class ScalarSchemas {

  private static final JsonObject ANYTHING = JsonValue.EMPTY_JSON_OBJECT;

  private static final Map<Class<?>, JsonObject> KNOWN =
      Map.ofEntries(
          Map.entry(boolean.class, schema("boolean", null)),
          Map.entry(Boolean.class, schema("boolean", null)),
          Map.entry(int.class, schema("integer", "int32")),
          Map.entry(Integer.class, schema("integer", "int32")),
          Map.entry(long.class, schema("integer", "int64")),
          Map.entry(Long.class, schema("integer", "int64")),
          Map.entry(BigInteger.class, schema("integer", null)),
          Map.entry(double.class, schema("number", "double")),
          Map.entry(Double.class, schema("number", "double")),
          Map.entry(float.class, schema("number", "float")),
          Map.entry(Float.class, schema("number", "float")),
          Map.entry(BigDecimal.class, schema("number", null)),
          Map.entry(Instant.class, schema("string", "date-time")),
          Map.entry(LocalDate.class, schema("string", "date")),
          Map.entry(Period.class, schema("string", "duration")),
          Map.entry(Duration.class, schema("string", "duration")),
          Map.entry(InputStream.class, schema("string", "binary")),
          Map.entry(byte[].class, schema("string", "binary")),
          Map.entry(EntityPart.class, schema("string", "binary")),
          Map.entry(JsonObject.class, schema("object", null)),
          Map.entry(JsonArray.class, schema("array", null)),
          Map.entry(JsonValue.class, ANYTHING),
          Map.entry(Object.class, ANYTHING));

  private ScalarSchemas() {}

  /** A type that is none of these is written by its {@code toString}. */
  static JsonObject of(Class<?> type) {
    return KNOWN.getOrDefault(type, schema("string", null));
  }

  static JsonObject schema(String type, String format) {
    var schema = Json.createObjectBuilder().add("type", type);
    if (type.equals("array")) {
      schema.add("items", ANYTHING);
    }
    return format == null ? schema.build() : schema.add("format", format).build();
  }
}
