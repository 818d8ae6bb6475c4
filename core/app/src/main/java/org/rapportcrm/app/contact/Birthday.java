package org.rapportcrm.app.contact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.CalendarDays.Parts;

/**
 * A birthday, which may lack its year; kept in the Gregorian calendar.
 *
 * @param year Gregorian year, or {@code null}
 * @param month 1 to 12
 * @param day 1 to 31
 */
public record Birthday(Integer year, int month, int day) {

  /** The calendars in which people write days. */
  public enum Reckoning {
    GREGORIAN,
    JALALI,
    /** Umm al-Qura. */
    HIJRI
  }

  private static final String FIELD = "birthday";
  private static final Pattern FULL = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern TIMED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[t ].*");
  private static final Pattern SHORT = Pattern.compile("(?:--)?(\\d{1,2})[-/.]?(\\d{1,2})");
  private static final int FIRST_PLAIN_GREGORIAN_YEAR = 1600;

  /** Checks that there is such a day; 29 February stands without a year too. */
  public Birthday {
    if (year == null) {
      MonthDay.of(month, day);
    } else {
      LocalDate.of(year, month, day);
    }
  }

  /**
   * Reads {@code 1990-05-17}, {@code 1990/5/17}, {@code --05-17} or {@code 05-17}, in any digits.
   * Years from 1600 on are Gregorian; earlier ones are years of the given reckoning, which must
   * then be one of the other two. A Hijri day needs its year, for it wanders through ours; a Jalali
   * day without one is taken as in 1400, which is right to a day. With two hyphens in front it is
   * what {@link #iso} writes, and Gregorian in every reckoning.
   */
  public static Checked<Birthday> parse(String raw, Reckoning reckoning) {
    String text = Folding.fold(raw);
    if (text.isEmpty()) {
      return Checked.good(null);
    }
    Matcher timed = TIMED.matcher(text);
    if (timed.matches()) {
      text = timed.group(1);
    }
    try {
      Matcher full = FULL.matcher(text);
      if (full.matches()) {
        return full(number(full, 1), number(full, 2), number(full, 3), reckoning);
      }
      Matcher without = SHORT.matcher(text);
      if (without.matches()) {
        Reckoning read = text.startsWith("--") ? Reckoning.GREGORIAN : reckoning;
        return withoutYear(number(without, 1), number(without, 2), read);
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      return Checked.bad(FIELD, "input.no-such-day", text);
    }
    return Checked.bad(FIELD, "input.no-birthday", text.length() > 80 ? "…" : text);
  }

  /** Whether this is a day with a year that is not Gregorian. */
  static boolean isOfAnotherCalendar(String raw) {
    Matcher full = FULL.matcher(Folding.fold(raw));
    return full.matches() && number(full, 1) < FIRST_PLAIN_GREGORIAN_YEAR;
  }

  private static Checked<Birthday> full(int year, int month, int day, Reckoning reckoning) {
    if (year >= FIRST_PLAIN_GREGORIAN_YEAR) {
      return Checked.good(new Birthday(year, month, day));
    }
    if (reckoning == Reckoning.GREGORIAN) {
      return Checked.bad(FIELD, "input.which-calendar", String.valueOf(year));
    }
    LocalDate date = gregorian(year, month, day, reckoning);
    return Checked.good(new Birthday(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }

  private static Checked<Birthday> withoutYear(int month, int day, Reckoning reckoning) {
    return switch (reckoning) {
      case GREGORIAN -> Checked.good(new Birthday(null, month, day));
      case JALALI -> {
        // 1399 was a leap year, so that 30 Esfand exists; the rest is read in 1400.
        LocalDate date = gregorian(month == 12 && day == 30 ? 1399 : 1400, month, day, reckoning);
        yield Checked.good(new Birthday(null, date.getMonthValue(), date.getDayOfMonth()));
      }
      case HIJRI -> Checked.bad(FIELD, "input.year-needed");
    };
  }

  private static LocalDate gregorian(int year, int month, int day, Reckoning reckoning) {
    String calendar = reckoning == Reckoning.JALALI ? "persian" : "islamic-umalqura";
    return CalendarDays.day(calendar, new Parts(year, month, day));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** {@code 1990-05-17}, or {@code --05-17} without a year, as vCard writes it. */
  public String iso() {
    return year == null
        ? "--%02d-%02d".formatted(month, day)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }

  /**
   * How a calendar counts the day, year included; {@code null} for the Gregorian one, for no day,
   * and where a Hijri day lacks its year. A Jalali day without a year is taken as in 1400.
   */
  public static Parts in(String calendar, Birthday birthday) {
    if (birthday == null || CalendarDays.isGregorian(calendar)) {
      return null;
    }
    if (birthday.year() == null && !"persian".equals(calendar)) {
      return null;
    }
    return CalendarDays.parts(calendar, birthday.sometime());
  }

  /** The day; without a year the one in the Jalali year 1400, or 29 February 2020. */
  public LocalDate sometime() {
    if (year != null) {
      return LocalDate.of(year, month, day);
    }
    if (month == 2 && day == 29) {
      return LocalDate.of(2020, month, day);
    }
    // 1400 began on 21 March 2021
    boolean atItsEnd = MonthDay.of(month, day).isBefore(MonthDay.of(3, 21));
    return LocalDate.of(atItsEnd ? 2022 : 2021, month, day);
  }

  /** The birthday of a row's three columns; {@code null} where there is none. */
  public static Birthday of(Integer year, Integer month, Integer day) {
    return month == null || day == null ? null : new Birthday(year, month, day);
  }
}
