package org.rapportcrm.app.anniversary;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.CalendarDays.Parts;

/**
 * A day that returns every year of its calendar. Where a year lacks the day, as 29 February or 30
 * Esfand, it returns on the last day of the month. Pure.
 *
 * @param calendar one of {@link org.rapportcrm.app.text.PersonLocale#CALENDARS}
 * @param month 1 to 12
 * @param day 1 to 31
 */
public record YearDay(String calendar, int month, int day) {

  /** When it returns next: that day itself when it is today. */
  public LocalDate next(LocalDate today) {
    int year = CalendarDays.parts(calendar, today).year();
    LocalDate there = in(year);
    return there.isBefore(today) ? in(year + 1) : there;
  }

  /** How many years lie between its year and its next return. */
  public int years(int sinceYear, LocalDate today) {
    return CalendarDays.parts(calendar, next(today)).year() - sinceYear;
  }

  private LocalDate in(int year) {
    for (int last = day; last >= 28; last--) {
      LocalDate there = exact(year, last);
      if (there != null) {
        return there;
      }
    }
    return exact(year, day);
  }

  private LocalDate exact(int year, int dayOfMonth) {
    try {
      return CalendarDays.day(calendar, new Parts(year, month, dayOfMonth));
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }
}
