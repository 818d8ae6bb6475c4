package org.rapportcrm.app.segment.rule;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A length of time as ISO 8601 writes it: {@code P90D}, {@code P2W}, {@code P6M}, {@code P1Y} or
 * {@code PT12H}. Days and longer follow the calendar of the zone, so a day is a day when the clocks
 * change.
 *
 * @param period years, months and days; zero when {@code time} is used
 * @param time hours, minutes and seconds; zero when {@code period} is used
 */
public record Span(Period period, Duration time) implements Serializable {

  private static final int MOST_YEARS = 200;

  /** A span of days. */
  public static Span days(int days) {
    return new Span(Period.ofDays(days), Duration.ZERO);
  }

  /** Reads it; empty when it is not one, is not longer than nothing or exceeds 200 years. */
  public static Optional<Span> read(String text) {
    try {
      Span span =
          text.startsWith("PT")
              ? new Span(Period.ZERO, Duration.parse(text))
              : new Span(Period.parse(text), Duration.ZERO);
      return span.isSensible() ? Optional.of(span) : Optional.empty();
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private boolean isSensible() {
    if (period.isNegative() || time.isNegative() || (period.isZero() && time.isZero())) {
      return false;
    }
    return period.toTotalMonths() <= MOST_YEARS * 12L
        && period.getDays() <= MOST_YEARS * 366
        && time.toDays() <= MOST_YEARS * 366L;
  }

  /** The moment this long before. */
  public ZonedDateTime before(ZonedDateTime moment) throws DateTimeException {
    return moment.minus(period).minus(time);
  }

  /** The moment this long after. */
  public ZonedDateTime after(ZonedDateTime moment) throws DateTimeException {
    return moment.plus(period).plus(time);
  }

  /** As ISO 8601 writes it. */
  @Override
  public String toString() {
    return time.isZero() ? period.toString() : time.toString();
  }
}
