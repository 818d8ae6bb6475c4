package org.rapportcrm.app.imports.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a number of a spreadsheet means as text. A number is a day when its format shows days or
 * times (ECMA-376 part 1, 18.8.30); the days are counted from 1899-12-30, which makes right what
 * Excel says of all days after its 29th of February 1900, or from 1904-01-01.
 */
final class XlsxNumbers {

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int SECONDS = 86_400;

  /** Spreadsheets calculate with 15 digits; what is behind them is an error of rounding. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** A double has 17 digits and no more than 324 places; hands write a little more. */
  private static final int LONGEST_NUMBER = 100;

  private static final int FARTHEST_POINT = 400;

  /** No spreadsheet takes a longer one. */
  private static final int LONGEST_FORMAT = 255;

  /** Words in quotes, escaped signs, colours and calendars say nothing about what is shown. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private static final Pattern DAYS = Pattern.compile("[yYdDhHsS]|(?<![a-zA-Z])[mM]+(?![a-zA-Z])");

  private XlsxNumbers() {}

  /**
   * The text.
   *
   * @param raw the number as the file has it
   * @param format its format, or {@code null}
   * @param from1904 whether days are counted from 1904
   */
  static String text(String raw, String format, boolean from1904) {
    BigDecimal number = number(raw.strip());
    if (number == null) {
      return raw;
    }
    if (isDay(format) && number.signum() >= 0 && number.compareTo(new BigDecimal(2_958_466)) < 0) {
      return day(number, from1904 ? EPOCH_1904 : EPOCH);
    }
    return plain(number);
  }

  /**
   * {@code null} where it is none that a spreadsheet writes: 1E-999999999 would be 1 GB of text.
   */
  private static BigDecimal number(String raw) {
    if (raw.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      return Math.abs((long) number.scale()) > FARTHEST_POINT ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static boolean isDay(String format) {
    return format != null
        && format.length() <= LONGEST_FORMAT
        && !format.equalsIgnoreCase("General")
        && DAYS.matcher(NOT_SHOWN.matcher(format).replaceAll("")).find();
  }

  private static String day(BigDecimal serial, LocalDate epoch) {
    long days = serial.longValue();
    long seconds =
        serial
            .remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(SECONDS))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime at = epoch.plusDays(days).atStartOfDay().plusSeconds(seconds);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toLocalDate() + " " + at.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Three decimals get a fourth, because 1.234 could be read as a thousand and more. */
  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
    if (shown.scale() < 0) {
      shown = shown.setScale(0);
    }
    return (shown.scale() == 3 ? shown.setScale(4) : shown).toPlainString();
  }
}
