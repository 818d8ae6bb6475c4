package org.rapportcrm.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which lines of the audit log are wanted. Pure.
 *
 * @param who part of a name or address, in any case; {@code null} for everybody
 * @param what the beginning of what was done, such as {@code user.} or {@code user.added}
 * @param record exactly what it was done to, such as {@code contact 5}
 * @param from not before it
 * @param until before it
 */
public record AuditFilter(String who, String what, String record, Instant from, Instant until) {

  /** Every line. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

  /** A filter in which empty texts ask for nothing. */
  public AuditFilter {
    who = blankToNull(who);
    what = blankToNull(what);
    record = blankToNull(record);
  }

  /** Whether it leaves anything out. */
  public boolean restricts() {
    return !equals(ALL);
  }

  /**
   * The condition, beginning with {@code and}; its values are added to the list.
   *
   * @param names all names that hold the letters of {@code who}; {@code null} to look into the
   *     lines
   */
  String sql(List<Object> values, List<String> names) {
    List<String> parts = new ArrayList<>();
    if (who != null && names == null) {
      add(parts, values, "lower(who) like ? escape '!'", holding(who));
    }
    add(parts, values, "who = any(?)", names);
    if (what != null) {
      parts.add("what like ? escape '!'");
      values.add(escaped(what) + "%");
    }
    add(parts, values, "record = ?", record);
    add(parts, values, "at >= ?", from);
    add(parts, values, "at < ?", until);
    return parts.isEmpty() ? "" : " and " + String.join(" and ", parts);
  }

  private static void add(List<String> parts, List<Object> values, String part, Object value) {
    if (value != null) {
      parts.add(part);
      values.add(value);
    }
  }

  /** The pattern of names that hold these letters, for {@code like … escape '!'}. */
  static String holding(String letters) {
    return "%" + escaped(letters.toLowerCase(Locale.ROOT)) + "%";
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
