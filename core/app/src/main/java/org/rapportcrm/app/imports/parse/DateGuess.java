package org.rapportcrm.app.imports.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the style of a column's dates from all its cells. */
public final class DateGuess {

  /** Years above are Hijri rather than Jalali: in the Jalali calendar they are yet to come. */
  static final int LAST_LIKELY_JALALI = 1420;

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,4})(?:\\D.*)?");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})\\d{4}");

  private boolean firstIsDay;
  private boolean secondIsDay;
  private boolean undecided;
  private int latestOldYear;

  /** Looks at one cell; anything that is no date of numbers says nothing. */
  public void see(String cell) {
    String value = Digits.ascii(cell).strip();
    Matcher eight = EIGHT_DIGITS.matcher(value);
    if (eight.matches()) {
      seeYear(Integer.parseInt(eight.group(1)));
      return;
    }
    Matcher numbers = NUMBERS.matcher(value);
    if (!numbers.matches()) {
      return;
    }
    if (numbers.group(1).length() > 2) {
      seeYear(Integer.parseInt(numbers.group(1)));
      return;
    }
    if (numbers.group(3).length() > 2) {
      seeYear(Integer.parseInt(numbers.group(3)));
    }
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(2));
    firstIsDay |= first > 12;
    secondIsDay |= second > 12;
    undecided |= first <= 12 && second <= 12 && first != second;
  }

  private void seeYear(int year) {
    if (year >= 1200 && year <= 1599) {
      latestOldYear = Math.max(latestOldYear, year);
    }
  }

  /** The style that fits; where day and month could be either, day before month. */
  public DateStyle style() {
    if (latestOldYear > 0) {
      return latestOldYear <= LAST_LIKELY_JALALI ? DateStyle.JALALI : DateStyle.HIJRI;
    }
    if (firstIsDay || undecided && !secondIsDay) {
      return DateStyle.DMY;
    }
    return secondIsDay ? DateStyle.MDY : DateStyle.YMD;
  }

  /** Whether day and month could be either, so that a person should say. */
  public boolean isAmbiguous() {
    return latestOldYear == 0
        && (undecided || firstIsDay && secondIsDay)
        && firstIsDay == secondIsDay;
  }
}
