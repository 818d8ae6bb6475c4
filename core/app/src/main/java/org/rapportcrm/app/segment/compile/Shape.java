package org.rapportcrm.app.segment.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of one value, whatever the operator was called: a handful of forms that SQL knows
 * and that can be decided for the number 0 in Java.
 */
sealed interface Shape {

  /** The value is one of these. */
  record OneOf(List<Object> values) implements Shape {}

  /** The text matches the pattern; {@code !} escapes. */
  record Like(String pattern) implements Shape {}

  /** The value lies between two ends, of which one may be {@code null}. */
  record Range(Object low, boolean withLow, Object high, boolean withHigh) implements Shape {}

  /** There is a value. */
  record Present(boolean text) implements Shape {}

  /** The day of the year, as month * 100 + day, lies in one of the stretches. */
  record Days(List<Stretch> stretches) implements Shape {}

  /** From one day of a year to another, both included. */
  record Stretch(int from, int to) {}

  /** Writes the condition on the expression; it is null only where the expression is null. */
  default void write(SqlText out, String expression) {
    if (this instanceof OneOf one) {
      if (one.values().size() == 1) {
        out.add(expression).add(" = ").bind(one.values().get(0));
      } else {
        out.add(expression).add(" in ").bindAll(one.values());
      }
    } else if (this instanceof Like like) {
      out.add(expression).add(" like ").bind(like.pattern()).add(" escape '!'");
    } else if (this instanceof Present present) {
      out.add(expression).add(present.text() ? " <> ''" : " is not null");
    } else if (this instanceof Range range) {
      writeRange(out, expression, range);
    } else if (this instanceof Days days) {
      writeDays(out, expression, days);
    }
  }

  private static void writeRange(SqlText out, String expression, Range range) {
    if (range.low() != null) {
      out.add(expression).add(range.withLow() ? " >= " : " > ").bind(range.low());
    }
    if (range.high() != null) {
      out.add(range.low() == null ? "" : " and ");
      out.add(expression).add(range.withHigh() ? " <= " : " < ").bind(range.high());
    }
  }

  private static void writeDays(SqlText out, String expression, Days days) {
    String separator = "(";
    for (Stretch stretch : days.stretches()) {
      out.add(separator).add(expression).add(" between ").bind(stretch.from());
      out.add(" and ").bind(stretch.to());
      separator = " or ";
    }
    out.add(")");
  }

  /** Whether a total of this number satisfies it. */
  default boolean holdsFor(long number) {
    BigDecimal value = BigDecimal.valueOf(number);
    if (this instanceof OneOf one) {
      return one.values().stream().anyMatch(v -> decimal(v).compareTo(value) == 0);
    }
    if (this instanceof Range range) {
      int low = range.low() == null ? 1 : value.compareTo(decimal(range.low()));
      int high = range.high() == null ? -1 : value.compareTo(decimal(range.high()));
      return (low > 0 || (low == 0 && range.withLow()))
          && (high < 0 || (high == 0 && range.withHigh()));
    }
    return this instanceof Present;
  }

  /**
   * For a count: {@code true} when the shape says no more than "at least one", {@code false} when
   * it says "none", empty when the number itself matters.
   */
  default Optional<Boolean> asExistence() {
    if (this instanceof OneOf one) {
      return one.values().size() == 1 && holdsFor(0) ? Optional.of(false) : Optional.empty();
    }
    if (this instanceof Range range && !holdsFor(1) && holdsFor(0) && range.low() == null) {
      return Optional.of(false);
    }
    if (this instanceof Range range && holdsFor(1) && !holdsFor(0) && range.high() == null) {
      return Optional.of(true);
    }
    return Optional.empty();
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }
}
