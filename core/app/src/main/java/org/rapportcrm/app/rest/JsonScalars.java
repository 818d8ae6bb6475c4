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
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.text.IsoTimes;

/** Single values of JSON as Java has them. */
final class JsonScalars {

  /** Reads a text; the key says what it is not when it cannot be read. */
  private record Text(Function<String, Object> read, String key) {}

  private static final Map<Class<?>, Text> TEXTS =
      Map.of(
          Instant.class,
          new Text(IsoTimes::moment, "rest.no-moment"),
          LocalDate.class,
          new Text(IsoTimes::day, "rest.no-day"),
          ZoneId.class,
          new Text(ZoneId::of, "rest.no-zone"),
          Period.class,
          new Text(Period::parse, "rest.no-period"),
          Duration.class,
          new Text(Duration::parse, "rest.no-duration"));

  private JsonScalars() {}

  /** A value does not fit; the texts know its field as {0}. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Words remedy;
    private final transient Object[] arguments;

    /** With the remedy of its key. */
    Unfit(String key, Object... arguments) {
      this(key, Words.of(key + ".remedy"), arguments);
    }

    Unfit(String key, Words remedy, Object... arguments) {
      super(key);
      this.key = key;
      this.remedy = remedy;
      this.arguments = arguments;
    }

    String key() {
      return key;
    }

    Words remedy() {
      return remedy;
    }

    /** What fills {1}, {2} …; {0} is the field. */
    Object[] arguments() {
      return arguments;
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
      throw new Unfit("rest.nul");
    }
    if (type == String.class || type == Object.class || type == CharSequence.class) {
      return text;
    }
    if (type.isEnum()) {
      return constant(text, type);
    }
    Text kind = TEXTS.get(type);
    if (kind == null) {
      throw new Unfit("rest.is-text", wanted(type));
    }
    try {
      return kind.read().apply(text);
    } catch (RuntimeException e) {
      throw new Unfit(kind.key());
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
        "rest.no-value",
        Words.of(
            "rest.send.one-of",
            Arrays.stream(type.getEnumConstants())
                .map(c -> c.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))),
        text);
  }

  static Object ofNumber(JsonNumber number, Class<?> type) throws Unfit {
    // A plain 1e999999999 would fill the memory when it is written out.
    if (Math.abs((long) number.bigDecimalValue().scale()) > 1000) {
      throw new Unfit("rest.range");
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
      throw new Unfit("rest.no-whole", wanted(type));
    }
    throw new Unfit("rest.is-number", wanted(type));
  }

  static Object ofTruth(boolean truth, Class<?> type) throws Unfit {
    if (type == boolean.class || type == Boolean.class || type == Object.class) {
      return truth;
    }
    throw new Unfit("rest.is-truth", wanted(type));
  }

  static Object ofStructure(JsonValue json, Class<?> type) throws Unfit {
    if (type != Object.class) {
      throw new Unfit(json instanceof JsonObject ? "rest.is-object" : "rest.is-list", wanted(type));
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

  private static Words wanted(Class<?> type) {
    if (type == String.class) {
      return Words.of("rest.send.text");
    } else if (type == boolean.class || type == Boolean.class) {
      return Words.of("rest.send.truth");
    } else if (type == BigDecimal.class || type == double.class || type == Double.class) {
      return Words.of("rest.send.number");
    } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return Words.of("rest.send.whole");
    } else if (type.isEnum()) {
      return Words.of("rest.send.name");
    }
    Text text = TEXTS.get(type);
    return Words.of(text == null ? "rest.value.remedy" : text.key() + ".remedy");
  }
}
