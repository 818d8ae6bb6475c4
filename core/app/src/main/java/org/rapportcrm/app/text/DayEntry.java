package org.rapportcrm.app.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.text.CalendarDays.Parts;

/**
 * Days as people type them: numbers in any digits with the year first or last, or with the month's
 * name, in the calendar that the locale names. A year from 1600 on is Gregorian in every calendar,
 * for neither of the others has come so far; an earlier one is the person's own. Pure.
 */
public final class DayEntry {

  /** Longer texts are no days. */
  public static final int LONGEST = 60;

  private static final int FIRST_PLAIN_GREGORIAN_YEAR = 1600;
  private static final int LAST_YEAR = 9999;
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/.٫,، ]\\s*(\\d{1,2})\\s*[-/.٫,، ]\\s*(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s*[-/.٫,، ]\\s*(\\d{1,2})\\s*[-/.٫,، ]\\s*(\\d{4})");
  private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})[-/., ،]*(\\p{L}[^\\d]*?)[-/., ،]*(\\d{4})");
  private static final Pattern NAME_FIRST =
      Pattern.compile("(\\p{L}[^\\d]*?)[-/., ،]*(\\d{1,2})[-/., ،]+(\\d{4})");

  private DayEntry() {}

  /** The day as an input shows it: year, month, day in the person's calendar and digits. */
  public static String text(LocalDate day, Locale locale) {
    Locale complete = PersonLocale.complete(locale);
    Parts parts = CalendarDays.parts(complete.getUnicodeLocaleType("ca"), day);
    return typed(complete, parts.year(), parts.month(), parts.day());
  }

  /**
   * A day that lacks its year, as an input shows it.
   *
   * @param month 1 to 12, of the person's calendar
   */
  public static String text(int month, int day, Locale locale) {
    return typed(PersonLocale.complete(locale), month, day);
  }

  private static String typed(Locale complete, Integer... parts) {
    String digits = complete.getUnicodeLocaleType("nu");
    // between Arabic digits a hyphen would turn the order round
    String between = "latn".equals(digits) ? "-" : "/";
    String plain =
        Stream.of(parts)
            .map(part -> String.format(Locale.ROOT, "%02d", part))
            .collect(Collectors.joining(between));
    return inDigits(plain, digits);
  }

  /** Reads it; empty when it is no day. */
  public static Optional<LocalDate> parse(String typed, Locale locale) {
    String text = Folding.fold(typed);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Locale complete = PersonLocale.complete(locale);
    String calendar = complete.getUnicodeLocaleType("ca");
    try {
      return numbers(text, complete)
          .or(() -> named(text, complete))
          .filter(parts -> parts.year() <= LAST_YEAR)
          .flatMap(parts -> day(parts, calendar));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Parts parts, String calendar) {
    if (parts.year() >= FIRST_PLAIN_GREGORIAN_YEAR) {
      return Optional.of(CalendarDays.day("gregory", parts));
    }
    return CalendarDays.isGregorian(calendar)
        ? Optional.empty()
        : Optional.of(CalendarDays.day(calendar, parts));
  }

  private static Optional<Parts> numbers(String text, Locale locale) {
    for (Pattern pattern : List.of(YEAR_FIRST, TOGETHER)) {
      Matcher found = pattern.matcher(text);
      if (found.matches()) {
        return Optional.of(new Parts(number(found, 1), number(found, 2), number(found, 3)));
      }
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (!last.matches()) {
      return Optional.empty();
    }
    boolean monthFirst = "US".equals(locale.getCountry());
    return Optional.of(
        new Parts(
            number(last, 3), number(last, monthFirst ? 1 : 2), number(last, monthFirst ? 2 : 1)));
  }

  private static Optional<Parts> named(String text, Locale locale) {
    Matcher found = NAMED.matcher(text);
    int day = 1;
    int name = 2;
    if (!found.matches()) {
      found = NAME_FIRST.matcher(text);
      day = 2;
      name = 1;
    }
    if (!found.matches()) {
      return Optional.empty();
    }
    int year = number(found, 3);
    String calendar =
        year >= FIRST_PLAIN_GREGORIAN_YEAR ? "gregory" : locale.getUnicodeLocaleType("ca");
    int dayOfMonth = number(found, day);
    return month(found.group(name).strip(), calendar, locale)
        .map(month -> new Parts(year, month, dayOfMonth));
  }

  /** The month whose name begins so, when there is just one. */
  private static Optional<Integer> month(String word, String calendar, Locale locale) {
    for (Locale language : List.of(locale, Locale.ENGLISH)) {
      ULocale named = ULocale.forLocale(language).setKeywordValue("calendar", calendar);
      String[] months =
          new DateFormatSymbols(named)
              .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
      List<Integer> fitting = new ArrayList<>();
      for (int i = 0; i < months.length; i++) {
        String name = Folding.fold(months[i]);
        if (name.equals(word)) {
          return Optional.of(i + 1);
        }
        if (word.length() >= 3 && name.startsWith(word)) {
          fitting.add(i + 1);
        }
      }
      if (fitting.size() == 1) {
        return Optional.of(fitting.get(0));
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String inDigits(String plain, String digits) {
    char zero = "arab".equals(digits) ? '٠' : "arabext".equals(digits) ? '۰' : '0';
    StringBuilder text = new StringBuilder();
    plain.chars().forEach(c -> text.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
    return text.toString();
  }
}
