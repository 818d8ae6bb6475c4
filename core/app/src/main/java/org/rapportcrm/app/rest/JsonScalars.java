package org.rapportcrm.app.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Single values of JSON as Java has them. */
final class JsonScalars {

  private record Text(Function<String, Object> read, String what, String remedy) {}

  private static final Map<Class<?>, Text> TEXTS =
      Map.of(
          Instant.class,
          new Text(
              text -> OffsetDateTime.parse(text).toInstant(),
              "is no point in time",
              "Send ISO 8601 with an offset, such as 2026-11-22T10:00:00Z."),
          LocalDate.class,
          new Text(LocalDate::parse, "is no date", "Send year-month-day, such as 2026-11-22."),
          ZoneId.class,
          new Text(ZoneId::of, "is no time zone", "Send a name such as Asia/Tehran."),
          Period.class,
          new Text(Period::parse, "is no period", "Send ISO 8601, such as P90D."),
          Duration.class,
          new Text(Duration::parse, "is no duration", "Send ISO 8601, such as PT15M."));

  private JsonScalars() {}

  /** A value does not fit; the message continues "the field …". */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    Unfit(String message, String remedy) {
      super(message);
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }

  static Object absent(Class<?> type) {
    if (!type.isPrimitive()) {
      return null;
    }
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : (Object) 0.0;
  }

  static Object ofText(String text, Class<?> type) throws Unfit {
    if (text.indexOf('\0') >= 0) {
      throw new Unfit("holds the character NUL", "Send it without.");
    }
    if (type == String.class || type == Object.class || type == CharSequence.class) {
      return text;
    }
    if (type.isEnum()) {
      return constant(text, type);
    }
    Text kind = TEXTS.get(type);
    if (kind == null) {
      throw new Unfit("is a text", wanted(type));
    }
    try {
      return kind.read().apply(text);
    } catch (RuntimeException e) {
      throw new Unfit(kind.what(), kind.remedy());
    }
  }

  private static Object constant(String text, Class<?> type) throws Unfit {
    for (Object constant : type.getEnumConstants()) {
      if (constant.toString().equalsIgnoreCase(text)
          || ((Enum<?>) constant).name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new Unfit(
        "knows no value " + text,
        "Send one of "
            + Arrays.stream(type.getEnumConstants())
                .map(c -> c.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + ".");
  }

  static Object ofNumber(JsonNumber number, Class<?> type) throws Unfit {
    // A plain 1e999999999 would fill the memory when it is written out.
    if (Math.abs((long) number.bigDecimalValue().scale()) > 1000) {
      throw new Unfit("is out of range", "Send a smaller number.");
    }
    try {
      if (type == BigDecimal.class || type == Object.class || type == Number.class) {
        return number.bigDecimalValue();
      } else if (type == long.class || type == Long.class) {
        return number.bigDecimalValue().longValueExact();
      } else if (type == int.class || type == Integer.class) {
        return number.bigDecimalValue().intValueExact();
      } else if (type == double.class || type == Double.class) {
        return number.doubleValue();
      }
    } catch (ArithmeticException e) {
      throw new Unfit("is no whole number in range", wanted(type));
    }
    throw new Unfit("is a number", wanted(type));
  }

  static Object ofTruth(boolean truth, Class<?> type) throws Unfit {
    if (type == boolean.class || type == Boolean.class || type == Object.class) {
      return truth;
    }
    throw new Unfit("is true or false", wanted(type));
  }

  static Object ofStructure(JsonValue json, Class<?> type) throws Unfit {
    if (type != Object.class) {
      throw new Unfit(json instanceof JsonObject ? "is an object" : "is a list", wanted(type));
    }
    return plain(json);
  }

  /** The value as maps, lists, texts, decimals and truths. */
  static Object plain(JsonValue json) throws Unfit {
    if (json instanceof JsonObject object) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
        map.put(entry.getKey(), plain(entry.getValue()));
      }
      return map;
    } else if (json instanceof JsonArray array) {
      List<Object> list = new ArrayList<>();
      for (JsonValue one : array) {
        list.add(plain(one));
      }
      return list;
    } else if (json instanceof JsonString text) {
      return ofText(text.getString(), String.class);
    } else if (json instanceof JsonNumber number) {
      return ofNumber(number, Object.class);
    }
    return json == JsonValue.NULL ? null : (Object) (json == JsonValue.TRUE);
  }

  private static String wanted(Class<?> type) {
    if (type == String.class) {
      return "Send a text, in quotes.";
    } else if (type == boolean.class || type == Boolean.class) {
      return "Send true or false.";
    } else if (type == BigDecimal.class || type == double.class || type == Double.class) {
      return "Send a number, without quotes, with a point for decimals.";
    } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "Send a whole number, without quotes.";
    } else if (type.isEnum()) {
      return "Send one of its names, in quotes.";
    }
    return TEXTS.containsKey(type) ? TEXTS.get(type).remedy() : "Send another value.";
  }
}
