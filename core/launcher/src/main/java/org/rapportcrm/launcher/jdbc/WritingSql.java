package org.rapportcrm.launcher.jdbc;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells statements that write, or lock what they read, from those that only read. Pure. */
final class WritingSql {
  private static final Pattern READS =
      Pattern.compile("[\\s(]*+(select|values|with)\\b.*", Pattern.DOTALL);
  private static final Pattern WRITES =
      Pattern.compile("\\b(for update|final table|insert into|update|delete from|merge into)\\b");

  private WritingSql() {}

  /** Whether it may change or lock a row: all that is not certain to read only. */
  static boolean test(String sql) {
    String text = sql.toLowerCase(Locale.ROOT);
    return !READS.matcher(text).matches() || WRITES.matcher(text).find();
  }
}
