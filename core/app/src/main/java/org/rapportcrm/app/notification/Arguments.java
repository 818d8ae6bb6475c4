package org.rapportcrm.app.notification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.text.KeptText;

/**
 * What fills a notification's text, kept as JSON until somebody reads it: texts, numbers, {@link
 * LocalDate}s, {@link Instant}s, {@link TextKey}s and {@link KeptText}s. Pure.
 */
final class Arguments {

  private static final int LONGEST = 300;

  private Arguments() {}

  /** A text of the bundles, in the reader's language. */
  record TextKey(String key) {}

  static String toJson(List<?> arguments) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    for (Object argument : arguments) {
      if (argument instanceof Number number) {
        json.add(new BigDecimal(number.toString()));
      } else if (argument instanceof LocalDate day) {
        json.add(Json.createObjectBuilder().add("day", day.toString()));
      } else if (argument instanceof Instant at) {
        json.add(Json.createObjectBuilder().add("at", at.toString()));
      } else if (argument instanceof KeptText kept) {
        json.add(Json.createObjectBuilder().add("kept", shortened(kept.kept())));
      } else if (argument instanceof TextKey text) {
        json.add(Json.createObjectBuilder().add("key", text.key()));
      } else {
        json.add(shortened(String.valueOf(argument)));
      }
    }
    return json.build().toString();
  }

  static List<Object> ofJson(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonArray array = reader.readArray();
      return array.stream().map(Arguments::value).toList();
    }
  }

  private static Object value(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    if (value instanceof JsonObject object) {
      if (object.containsKey("day")) {
        return LocalDate.parse(object.getString("day"));
      }
      if (object.containsKey("kept")) {
        return KeptText.read(object.getString("kept"));
      }
      return object.containsKey("at")
          ? Instant.parse(object.getString("at"))
          : new TextKey(object.getString("key"));
    }
    return ((JsonString) value).getString();
  }

  /** Cut between characters, never through one. */
  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
