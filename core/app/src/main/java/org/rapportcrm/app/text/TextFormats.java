package org.rapportcrm.app.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers, money and dates by ICU, in the calendar and digits that the locale names. Pure. */
public final class TextFormats {

  /**
   * Such as {@code US$} behind an Arabic amount: the sign is to stay to the right of its letters.
   */
  private static final Pattern SIGN_AFTER_LETTERS = Pattern.compile("[A-Z]\\p{Sc}$");

  private static final String LEFT_TO_RIGHT = "\u200e";

  private TextFormats() {}

  /** At most two decimals, grouped. */
  public static String number(Number value, Locale locale) {
    return numbers(locale).precision(Precision.maxFraction(2)).format(value).toString();
  }

  /** The currency's own decimals; whole amounts of 10,000 and more go without. */
  public static String money(BigDecimal amount, String currency, Locale locale) {
    boolean large = amount.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0;
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    LocalizedNumberFormatter format = numbers(locale).unit(Currency.getInstance(currency));
    String text =
        (large && whole ? format.precision(Precision.integer()) : format).format(amount).toString();
    return SIGN_AFTER_LETTERS.matcher(text).find() ? text + LEFT_TO_RIGHT : text;
  }

  /** One decimal. */
  public static String percent(double share, Locale locale) {
    return percent(share, Precision.fixedFraction(1), locale);
  }

  /** One decimal where there is one: of a share that was chosen, such as a mark on an axis. */
  public static String chosenPercent(double share, Locale locale) {
    return percent(share, Precision.maxFraction(1), locale);
  }

  private static String percent(double share, Precision precision, Locale locale) {
    return numbers(locale)
        .unit(MeasureUnit.PERCENT)
        .precision(precision)
        .format(share * 100)
        .toString();
  }

  /** Medium length. */
  public static String date(LocalDate date, Locale locale) {
    DateFormat format =
        DateFormat.getDateInstance(DateFormat.MEDIUM, ULocale.forLocale(usual(locale)));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /**
   * Day and month, as "12 April": of a day that returns every year.
   *
   * @param calendar one of {@link PersonLocale#CALENDARS}, whatever the person reads otherwise
   */
  public static String dayOfYear(String calendar, LocalDate day, Locale locale) {
    Locale counted =
        PersonLocale.of(
            locale.stripExtensions().toLanguageTag(),
            calendar,
            usual(locale).getUnicodeLocaleType("nu"));
    DateFormat format = DateFormat.getInstanceForSkeleton("MMMMd", ULocale.forLocale(counted));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /**
   * A month's short name with the year where it begins one. Months stay Gregorian in every
   * calendar: they name what was counted, and the other calendars' months begin on other days.
   */
  public static String month(YearMonth month, Locale locale) {
    Locale gregorian =
        PersonLocale.of(
            locale.stripExtensions().toLanguageTag(), "gregory", locale.getUnicodeLocaleType("nu"));
    String pattern = month.getMonthValue() == 1 ? "MMMyy" : "MMM";
    DateFormat format = DateFormat.getInstanceForSkeleton(pattern, ULocale.forLocale(gregorian));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /**
   * Name of the month that begins on a day, in the person's calendar; its first also says the year.
   */
  public static String monthOf(LocalDate first, Locale person) {
    Locale locale = PersonLocale.complete(person);
    int month = CalendarDays.parts(locale.getUnicodeLocaleType("ca"), first).month();
    DateFormat format =
        DateFormat.getInstanceForSkeleton(month == 1 ? "MMMyy" : "MMM", ULocale.forLocale(locale));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Medium date, short time, in the zone. */
  public static String dateTime(Instant at, ZoneId zone, Locale locale) {
    DateFormat format =
        DateFormat.getDateTimeInstance(
            DateFormat.MEDIUM, DateFormat.SHORT, ULocale.forLocale(usual(locale)));
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(at));
  }

  /**
   * The day alone where it is midnight sharp in the zone, else {@link #dateTime}: midnight is what
   * is kept where nobody said a time.
   */
  public static String dayOrTime(Instant at, ZoneId zone, Locale locale) {
    ZonedDateTime there = at.atZone(zone);
    return there.toLocalDate().atStartOfDay(zone).isEqual(there)
        ? date(there.toLocalDate(), locale)
        : dateTime(at, zone, locale);
  }

  /** "5 minutes ago", "in 2 days"; the largest whole unit. */
  public static String ago(Instant at, Instant now, Locale locale) {
    Duration distance = Duration.between(at, now);
    Direction direction = distance.isNegative() ? Direction.NEXT : Direction.LAST;
    long seconds = distance.abs().toSeconds();
    RelativeDateTimeFormatter format =
        RelativeDateTimeFormatter.getInstance(ULocale.forLocale(usual(locale)));
    if (seconds < 60) {
      return format.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
    }
    if (seconds < 3_600) {
      return format.format(seconds / 60, direction, RelativeUnit.MINUTES);
    }
    if (seconds < 86_400) {
      return format.format(seconds / 3_600, direction, RelativeUnit.HOURS);
    }
    if (seconds < 60 * 86_400) {
      return format.format(seconds / 86_400, direction, RelativeUnit.DAYS);
    }
    return seconds < 730 * 86_400
        ? format.format(seconds / (30 * 86_400), direction, RelativeUnit.MONTHS)
        : format.format(seconds / (365 * 86_400), direction, RelativeUnit.YEARS);
  }

  private static LocalizedNumberFormatter numbers(Locale locale) {
    return NumberFormatter.withLocale(ULocale.forLocale(usual(locale)));
  }

  private static Locale usual(Locale locale) {
    return PersonLocale.complete(locale);
  }
}
