package org.rapportcrm.app.segment.compile;

import java.time.LocalDate;
import java.util.List;

/**
 * The days of the year between two dates, as birthdays see them. Whoever was born on 29 February
 * has the birthday on 28 February in years that have no 29th.
 */
final class BirthdayStretches {

  private static final int FIRST = 101;
  private static final int LAST = 1231;
  private static final int FEBRUARY_28 = 228;
  private static final int FEBRUARY_29 = 229;

  private BirthdayStretches() {}

  /** From the first to the last date, both included; a year or more is every day. */
  static Shape.Days next(LocalDate first, LocalDate last) {
    if (!last.isBefore(first.plusYears(1))) {
      return new Shape.Days(List.of(new Shape.Stretch(FIRST, LAST)));
    }
    int from = number(first);
    int to = number(last);
    if (to == FEBRUARY_28 && !last.isLeapYear()) {
      to = FEBRUARY_29;
    }
    if (first.getYear() == last.getYear()) {
      return new Shape.Days(List.of(new Shape.Stretch(from, to)));
    }
    return new Shape.Days(List.of(new Shape.Stretch(from, LAST), new Shape.Stretch(FIRST, to)));
  }

  private static int number(LocalDate date) {
    return date.getMonthValue() * 100 + date.getDayOfMonth();
  }
}
