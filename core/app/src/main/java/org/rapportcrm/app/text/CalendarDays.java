package org.rapportcrm.app.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;

/**
 * Days of the three calendars that people write in, by the names of {@link PersonLocale#CALENDARS}.
 * Pure.
 */
public final class CalendarDays {

  private static final long DAY = 86_400_000;

  private CalendarDays() {}

  /**
   * A day as a calendar counts it.
   *
   * @param month 1 to 12
   * @param day 1 to 31
   */
  public record Parts(int year, int month, int day) {}

  /**
   * The day.
   *
   * @throws java.time.DateTimeException when the Gregorian calendar has no such day
   * @throws IllegalArgumentException when one of the others has none
   */
  public static LocalDate day(String calendar, Parts parts) {
    if (isGregorian(calendar)) {
      return LocalDate.of(parts.year(), parts.month(), parts.day());
    }
    Calendar other = other(calendar);
    other.setLenient(false);
    other.set(parts.year(), parts.month() - 1, parts.day());
    return LocalDate.ofEpochDay(Math.floorDiv(other.getTimeInMillis(), DAY));
  }

  /** How a calendar counts the day. */
  public static Parts parts(String calendar, LocalDate day) {
    if (isGregorian(calendar)) {
      return new Parts(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
    Calendar other = other(calendar);
    other.setTimeInMillis(day.toEpochDay() * DAY);
    return new Parts(
        other.get(Calendar.EXTENDED_YEAR),
        other.get(Calendar.MONTH) + 1,
        other.get(Calendar.DAY_OF_MONTH));
  }

  /** Whether it counts as the rest of the program does. */
  public static boolean isGregorian(String calendar) {
    return !"persian".equals(calendar) && !"islamic-umalqura".equals(calendar);
  }

  private static Calendar other(String name) {
    Calendar calendar;
    if ("persian".equals(name)) {
      calendar = new PersianCalendar(TimeZone.GMT_ZONE);
    } else {
      IslamicCalendar islamic = new IslamicCalendar(TimeZone.GMT_ZONE);
      islamic.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
      calendar = islamic;
    }
    calendar.clear();
    return calendar;
  }
}
