package org.rapportcrm.app.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.rapportcrm.app.text.CalendarDays.Parts;

/** Months and years of the three calendars as steps from day to day. Pure. */
public final class CalendarSteps {

  private static final int SHORTEST_MONTH = 28;

  private CalendarSteps() {}

  /** The first day of the month that the day is in. */
  public static LocalDate firstOfMonth(String calendar, LocalDate day) {
    return day.minusDays(CalendarDays.parts(calendar, day).day() - 1L);
  }

  /** The last day of that month. */
  public static LocalDate lastOfMonth(String calendar, LocalDate day) {
    int month = CalendarDays.parts(calendar, day).month();
    LocalDate last = firstOfMonth(calendar, day).plusDays(SHORTEST_MONTH - 1L);
    while (CalendarDays.parts(calendar, last.plusDays(1)).month() == month) {
      last = last.plusDays(1);
    }
    return last;
  }

  /**
   * A day so many months later.
   *
   * @param months may be negative
   * @param dayOfMonth which day of that month; where it is shorter, its last one
   */
  public static LocalDate plusMonths(String calendar, LocalDate day, int months, int dayOfMonth) {
    Parts parts = CalendarDays.parts(calendar, day);
    int count = parts.year() * 12 + parts.month() - 1 + months;
    int year = Math.floorDiv(count, 12);
    int month = Math.floorMod(count, 12) + 1;
    for (int wished = dayOfMonth; wished > SHORTEST_MONTH; wished--) {
      try {
        return CalendarDays.day(calendar, new Parts(year, month, wished));
      } catch (DateTimeException | IllegalArgumentException e) {
        // the month is shorter: its last day is looked for
      }
    }
    return CalendarDays.day(calendar, new Parts(year, month, Math.min(dayOfMonth, SHORTEST_MONTH)));
  }
}
