package org.rapportcrm.app.imports.parse;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Folding;

/**
 * Reads dates, with or without a time, of the Gregorian calendar, the Jalali (ICU's Persian
 * calendar) and the Hijri of Umm al-Qura (that of {@code java.time}), in any digits.
 */
public final class DateParser {

  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,4})");
  private static final Pattern NAME_BETWEEN =
      Pattern.compile("(\\d{1,4})\\.?[ /-]([\\p{L}. ]+?)\\.?[ ,/-]+(\\d{1,4})");
  private static final Pattern NAME_FIRST = Pattern.compile("([\\p{L}.]+) (\\d{1,2}),? (\\d{4})");
  private static final Pattern TIME =
      Pattern.compile(
          "(.*?)[tT ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*"
              + "(am|pm|ص|م|ق\\.ظ|ب\\.ظ)?\\s*(z|utc|gmt|[-+]\\d{2}:?(?:\\d{2})?)?");

  private DateParser() {}

  /**
   * A date as written.
   *
   * @param time {@code null} where there is none
   * @param offset {@code null} where there is none
   */
  public record Parsed(LocalDate date, LocalTime time, ZoneOffset offset) {

    /** The instant; midnight where there is no time, and in this zone where there is no offset. */
    public Instant at(ZoneId zone) {
      LocalTime when = time == null ? LocalTime.MIDNIGHT : time;
      return date.atTime(when).atZone(offset == null ? zone : offset).toInstant();
    }
  }

  /** The date; empty when the text is none in this style. */
  public static Optional<Parsed> parse(String text, DateStyle style) {
    String value = Digits.ascii(text).strip().toLowerCase(Locale.ROOT);
    if (value.length() > 60) {
      return Optional.empty();
    }
    try {
      Matcher time = TIME.matcher(value);
      if (!time.matches()) {
        return day(value, style).map(date -> new Parsed(date, null, null));
      }
      LocalTime at = time(time);
      ZoneOffset offset = offset(time.group(6));
      return day(time.group(1).strip(), style).map(date -> new Parsed(date, at, offset));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String value, DateStyle style) {
    Matcher eight = EIGHT_DIGITS.matcher(value);
    if (eight.matches()) {
      return Optional.of(date(number(eight, 1), number(eight, 2), number(eight, 3), null, style));
    }
    Matcher numbers = NUMBERS.matcher(value);
    if (numbers.matches()) {
      return Optional.of(ofNumbers(numbers, style));
    }
    Matcher between = NAME_BETWEEN.matcher(value);
    if (between.matches()) {
      return named(between.group(2), between.group(1), between.group(3), style);
    }
    Matcher first = NAME_FIRST.matcher(value);
    return first.matches()
        ? named(first.group(1), first.group(2), first.group(3), style)
        : Optional.empty();
  }

  private static LocalDate ofNumbers(Matcher parts, DateStyle style) {
    int a = number(parts, 1);
    int b = number(parts, 2);
    int c = number(parts, 3);
    boolean yearFirst = parts.group(1).length() > 2;
    boolean yearLast = parts.group(3).length() > 2;
    if (yearFirst && yearLast) {
      throw new DateTimeException("two years");
    }
    if (yearFirst || (!yearLast && style != DateStyle.DMY && style != DateStyle.MDY)) {
      return date(fullYear(parts.group(1), style), b, c, null, style);
    }
    int year = fullYear(parts.group(3), style);
    return style == DateStyle.MDY ? date(year, a, b, null, style) : date(year, b, a, null, style);
  }

  private static Optional<LocalDate> named(String name, String one, String other, DateStyle style) {
    MonthNames.Found month = MonthNames.find(Folding.fold(name));
    if (month == null) {
      return Optional.empty();
    }
    boolean yearFirst = one.length() > 2;
    String year = yearFirst ? one : other;
    int day = Integer.parseInt(yearFirst ? other : one);
    return Optional.of(date(fullYear(year, style), month.month(), day, month.calendar(), style));
  }

  private static LocalDate date(int year, int month, int day, DateStyle named, DateStyle style) {
    DateStyle calendar = named != null ? named : calendarOf(year, style);
    LocalDate date =
        switch (calendar) {
          case JALALI -> ofJalali(year, month, day);
          case HIJRI -> LocalDate.from(HijrahDate.of(year, month, day));
          default -> LocalDate.of(year, month, day);
        };
    if (date.getYear() < 1800 || date.getYear() > 2200) {
      throw new DateTimeException("nobody lived then");
    }
    return date;
  }

  /** A year between 1200 and 1599 is Jalali or Hijri whatever the column is. */
  private static DateStyle calendarOf(int year, DateStyle style) {
    if (year < 1200 || year > 1599) {
      return DateStyle.YMD;
    }
    if (style == DateStyle.JALALI || style == DateStyle.HIJRI) {
      return style;
    }
    return year <= DateGuess.LAST_LIKELY_JALALI ? DateStyle.JALALI : DateStyle.HIJRI;
  }

  private static LocalDate ofJalali(int year, int month, int day) {
    Calendar calendar = new PersianCalendar(TimeZone.GMT_ZONE);
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(year, month - 1, day);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
  }

  /** Two digits: the century that people mean for what has happened. */
  private static int fullYear(String year, DateStyle style) {
    int number = Integer.parseInt(year);
    if (year.length() > 2) {
      return number;
    }
    return switch (style) {
      case JALALI -> number <= 20 ? 1400 + number : 1300 + number;
      case HIJRI -> number <= 60 ? 1400 + number : 1300 + number;
      default -> number <= 40 ? 2000 + number : 1900 + number;
    };
  }

  private static LocalTime time(Matcher time) {
    int hour = number(time, 2);
    int second = time.group(4) == null ? 0 : number(time, 4);
    String half = time.group(5);
    if (half != null) {
      boolean afternoon = half.equals("pm") || half.equals("م") || half.startsWith("ب");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    return LocalTime.of(hour, number(time, 3), second);
  }

  private static ZoneOffset offset(String text) {
    if (text == null) {
      return null;
    }
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
