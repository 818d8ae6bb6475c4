package org.rapportcrm.ror.relationship;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.ror.ReportDay;

/**
 * The days that a report looks at.
 *
 * @param asOf the last day
 * @param length how far it reaches back, such as {@code P12M}; positive
 * @param zone whose days they are
 */
public record Window(LocalDate asOf, Period length, ZoneId zone) {

  /** Twelve months, as the article has it. */
  public static final Period USUAL = Period.ofMonths(12);

  /**
   * Reads what was asked for.
   *
   * @param asOf an ISO date; {@code null} means today
   * @param window an ISO 8601 period of days, months or years; {@code null} means twelve months
   * @throws ProblemException 400 naming {@code asOf} or {@code window}
   */
  public static Window of(String asOf, String window, LocalDate today, ZoneId zone) {
    LocalDate day = ReportDay.of("asOf", asOf);
    return new Window(day == null ? today : day, period(window), zone);
  }

  /** The first instant of the window. */
  public Instant start() {
    return asOf.plusDays(1).minus(length).atStartOfDay(zone).toInstant();
  }

  /** The first instant after the window. */
  public Instant end() {
    return asOf.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The window of the same length that ends on another day. */
  public Window endingOn(LocalDate day) {
    return new Window(day, length, zone);
  }

  private static Period period(String window) {
    if (window == null || window.isBlank()) {
      return USUAL;
    }
    try {
      Period period = Period.parse(window.strip());
      if (!period.isNegative() && !period.isZero() && period.toTotalMonths() <= 1200) {
        return period;
      }
    } catch (DateTimeException e) {
      // answered below, together with periods that are none
    }
    throw KeyedProblem.badField("window", "ror-report.problem.window", window);
  }
}
