package org.rapportcrm.api.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers, money and dates as people read them, with the digits and the calendar (Gregorian, Jalali
 * or Hijri) that belong to the language or that the person chose; an injectable service of the
 * core. {@code null} becomes an empty text.
 */
public interface Formats {

  /** A number with grouping and at most two decimals. */
  String number(Number value, Locale locale);

  /** An amount with its currency (ISO 4217). */
  String money(BigDecimal amount, String currency, Locale locale);

  /** A share between 0 and 1 as a percentage with one decimal; 0.253 is 25.3 %. */
  String percent(double share, Locale locale);

  /** A day in medium length. */
  String date(LocalDate date, Locale locale);

  /**
   * Reads a day as people type it: numbers in any digits with the year first or last, or with the
   * month's name, in the locale's calendar; a year from 1600 on is Gregorian in each. Empty when it
   * is no day.
   */
  Optional<LocalDate> parseDate(String typed, Locale locale);

  /** A day and time in the person's time zone, UTC where nobody is signed in. */
  String dateTime(Instant at, Locale locale);

  /**
   * The short name of a Gregorian month, with the year where one begins, for what was counted by
   * these months. What a person reads is counted by {@link Months} of their own calendar.
   */
  String month(YearMonth month, Locale locale);
}
