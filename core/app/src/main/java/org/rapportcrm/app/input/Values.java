package org.rapportcrm.app.input;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Texts as they came in, by field: an absent field stays as it is, one that is {@code null} or
 * blank is cleared.
 */
public record Values(Map<String, String> texts) {

  /** Keeps a copy. */
  public Values {
    texts = new LinkedHashMap<>(texts);
  }

  /** All fields of a record that came in. */
  public static Values of(Record record) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (RecordComponent field : record.getClass().getRecordComponents()) {
      texts.put(field.getName(), text(record, field));
    }
    return new Values(texts);
  }

  /** Only these of its fields, because the others were not sent. */
  public static Values of(Record record, Collection<String> sent) {
    Values all = of(record);
    all.texts.keySet().retainAll(sent);
    return all;
  }

  /** Only the fields that hold something. */
  public static Values given(Record record) {
    Values all = of(record);
    all.texts.values().removeIf(Objects::isNull);
    return all;
  }

  private static String text(Record record, RecordComponent field) {
    try {
      Object value = field.getAccessor().invoke(record);
      return value == null ? null : value.toString();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }

  /** Whether the sender said anything about the field. */
  public boolean has(String field) {
    return texts.containsKey(field);
  }

  /** What the sender said; {@code null} when nothing. */
  public String get(String field) {
    return texts.get(field);
  }
}
