package org.rapportcrm.app.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.text.CalendarDays.Parts;

/**
 * One month of the person's calendar as whole weeks. Pure.
 *
 * @param title month and year
 * @param weekdays short names, the week's first day first
 * @param days a multiple of seven; the first and last ones may belong to the months beside it
 * @param previous a day of the month before
 * @param next a day of the month after
 */
public record CalendarMonth(
    String title, List<Weekday> weekdays, List<Day> days, LocalDate previous, LocalDate next) {

  /** A column's head. */
  public record Weekday(DayOfWeek day, String shortName, String name) {}

  /**
   * A cell.
   *
   * @param text the day's number in the person's digits
   * @param words the whole day in words
   * @param inside whether it belongs to the month
   */
  public record Day(LocalDate date, String text, String words, boolean inside) {}

  /**
   * The month around a day.
   *
   * @param begin the first day of the week; {@code null} for that of the language and its region
   */
  public static CalendarMonth around(LocalDate day, Locale person, DayOfWeek begin) {
    Locale locale = PersonLocale.complete(person);
    String calendar = locale.getUnicodeLocaleType("ca");
    LocalDate first = day.minusDays(CalendarDays.parts(calendar, day).day() - 1L);
    LocalDate next = first.plusDays(27);
    int month = CalendarDays.parts(calendar, first).month();
    while (CalendarDays.parts(calendar, next).month() == month) {
      next = next.plusDays(1);
    }
    List<Weekday> weekdays = weekdays(locale, begin);
    LocalDate from = first;
    while (from.getDayOfWeek() != weekdays.get(0).day()) {
      from = from.minusDays(1);
    }
    List<Day> days = new ArrayList<>();
    for (LocalDate one = from; one.isBefore(next) || days.size() % 7 != 0; one = one.plusDays(1)) {
      Parts parts = CalendarDays.parts(calendar, one);
      days.add(
          new Day(
              one,
              TextFormats.number(parts.day(), locale),
              words(one, locale),
              parts.month() == month));
    }
    return new CalendarMonth(title(first, locale), weekdays, days, first.minusDays(1), next);
  }

  /** Whether the day belongs to the month. */
  public boolean holds(LocalDate day) {
    return day.isAfter(previous) && day.isBefore(next);
  }

  /** The number of a day in its month, in the person's calendar and digits. */
  public static String number(LocalDate day, Locale person) {
    Locale locale = PersonLocale.complete(person);
    String calendar = locale.getUnicodeLocaleType("ca");
    return TextFormats.number(CalendarDays.parts(calendar, day).day(), locale);
  }

  /** A day in full, with its weekday. */
  public static String words(LocalDate day, Locale person) {
    ULocale locale = ULocale.forLocale(PersonLocale.complete(person));
    return format(pattern("yMMMMEEEEd", "EEEE d MMMM y", locale), day);
  }

  private static String title(LocalDate first, Locale locale) {
    DateFormat format = pattern("yMMMM", "MMMM y", ULocale.forLocale(locale));
    format.setContext(DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    return format(format, first);
  }

  /** What ICU has; its Jalali patterns put the year first, which nobody says in Persian. */
  private static DateFormat pattern(String skeleton, String jalali, ULocale locale) {
    return "fa".equals(locale.getLanguage()) && "persian".equals(locale.getUnicodeLocaleType("ca"))
        ? new SimpleDateFormat(jalali, locale)
        : DateFormat.getInstanceForSkeleton(skeleton, locale);
  }

  private static String format(DateFormat format, LocalDate day) {
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private static DayOfWeek firstOfWeek(Locale locale) {
    int first = Calendar.getInstance(ULocale.forLocale(locale)).getFirstDayOfWeek();
    return DayOfWeek.SUNDAY.plus(first - Calendar.SUNDAY);
  }

  /**
   * The days of a week with their names.
   *
   * @param begin the first one; {@code null} for that of the language and its region
   */
  public static List<Weekday> weekdays(Locale person, DayOfWeek begin) {
    Locale locale = PersonLocale.complete(person);
    DayOfWeek first = begin == null ? firstOfWeek(locale) : begin;
    DateFormatSymbols names = new DateFormatSymbols(ULocale.forLocale(locale));
    int width =
        "en".equals(locale.getLanguage()) ? DateFormatSymbols.SHORT : DateFormatSymbols.NARROW;
    String[] shortest = names.getWeekdays(DateFormatSymbols.STANDALONE, width);
    String[] full = names.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    List<Weekday> weekdays = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // ICU counts from Sunday = 1, java.time from Monday = 1
      DayOfWeek day = first.plus(i);
      int index = day.getValue() % 7 + 1;
      weekdays.add(new Weekday(day, shortest[index], full[index]));
    }
    return weekdays;
  }
}
