package org.rapportcrm.app.rest;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes records, lists and maps as JSON: fields in the record's order, nulls shown, times as ISO
 * 8601, decimals as plain numbers without needless zeros, enum constants as they call themselves
 * ({@code toString}). What {@link JsonBinder} reads, this writes; annotations of JSON-B play no
 * part.
 */
public final class JsonText {

  /** Made once: finding the provider looks through every jar. */
  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private JsonText() {}

  /** The value as JSON. */
  public static String of(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(value, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes the value in UTF-8 and leaves the stream open. */
  public static void write(Object value, OutputStream out) {
    JsonGenerator json = GENERATORS.createGenerator(new Unclosed(out));
    write(value, json);
    json.close();
  }

  private static void write(Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Record) {
      record(value, json);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeKey(entry.getKey().toString());
        write(entry.getValue(), json);
      }
      json.writeEnd();
    } else if (value instanceof Iterable<?> items && !(value instanceof JsonValue)) {
      json.writeStartArray();
      items.forEach(item -> write(item, json));
      json.writeEnd();
    } else {
      scalar(value, json);
    }
  }

  private static void record(Object record, JsonGenerator json) {
    RecordShape shape = RecordShape.of(record.getClass());
    json.writeStartObject();
    for (int i = 0; i < shape.fields().size(); i++) {
      json.writeKey(shape.fields().get(i).name());
      write(shape.read(record, i), json);
    }
    json.writeEnd();
  }

  private static void scalar(Object value, JsonGenerator json) {
    if (value instanceof JsonValue ready) {
      json.write(ready);
    } else if (value instanceof Boolean truth) {
      json.write(truth);
    } else if (value instanceof BigDecimal decimal) {
      json.write(plain(decimal));
    } else if (value instanceof BigInteger whole) {
      json.write(whole);
    } else if (value instanceof Double || value instanceof Float) {
      number(((Number) value).doubleValue(), json);
    } else if (value instanceof Number whole) {
      json.write(whole.longValue());
    } else if (value instanceof Optional<?> maybe) {
      write(maybe.orElse(null), json);
    } else if (value instanceof OptionalLong maybe) {
      write(maybe.isPresent() ? (Object) maybe.getAsLong() : null, json);
    } else {
      json.write(value.toString());
    }
  }

  /** Without the zeros that a column's scale adds: 49.02, whether it was 49.02 or 49.0200. */
  private static BigDecimal plain(BigDecimal decimal) {
    BigDecimal least = decimal.stripTrailingZeros();
    return least.scale() < 0 ? least.setScale(0) : least;
  }

  /** JSON has no infinity and no "not a number". */
  private static void number(double value, JsonGenerator json) {
    if (Double.isFinite(value)) {
      json.write(value);
    } else {
      json.writeNull();
    }
  }

  /** JAX-RS closes the stream itself. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
