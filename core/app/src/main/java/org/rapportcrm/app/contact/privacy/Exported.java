package org.rapportcrm.app.contact.privacy;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.text.Words;

/**
 * What is kept about a person, and what people call it.
 *
 * @param rows of column and value, by the name of the kind of record
 * @param words of kinds, columns and values that have some
 */
public record Exported(Map<String, List<Map<String, Object>>> rows, Map<Thing, Words> words) {

  /** A kind of record, a column of it, or a value of that; see {@link PersonalData#words}. */
  public record Thing(String kind, String column, Object value) {}

  /** As databases write a time when they are asked for a text. */
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(:\\d\\d)?");

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:mm", "+00")
          .toFormatter();

  void add(Exported others) {
    rows.putAll(others.rows);
    words.putAll(others.words);
  }

  /** Adds a kind of record of a plugin, with times in ISO 8601. */
  void add(String kind, List<Map<String, Object>> found, PersonalData of) {
    rows.put(kind, found.stream().map(Exported::plain).toList());
    note(of, kind, null, null);
    for (Map<String, Object> row : rows.get(kind)) {
      row.forEach(
          (column, value) -> {
            note(of, kind, column, null);
            if (value != null) {
              note(of, kind, column, value);
            }
          });
    }
  }

  private void note(PersonalData of, String kind, String column, Object value) {
    Thing thing = new Thing(kind, column, value);
    if (!words.containsKey(thing)) {
      of.words(kind, column, value).ifPresent(said -> words.put(thing, said));
    }
  }

  private static Map<String, Object> plain(Map<String, Object> row) {
    Map<String, Object> plain = new LinkedHashMap<>(row);
    plain.replaceAll((column, value) -> plain(value));
    return plain;
  }

  private static Object plain(Object value) {
    return value instanceof String text && TIME.matcher(text).matches()
        ? OffsetDateTime.parse(text, WRITTEN).toInstant().toString()
        : value;
  }
}
