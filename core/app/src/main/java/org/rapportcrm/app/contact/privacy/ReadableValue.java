package org.rapportcrm.app.contact.privacy;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapportcrm.app.text.TextFormats;

/**
 * A value of the database as a person reads it: days and times in their calendar and zone, numbers
 * in their digits, yes and no, amounts without needless decimals, and words of programs such as
 * {@code EARN_BACK} in small letters. Pure.
 *
 * @param yes the word for true
 * @param no the word for false
 */
record ReadableValue(Locale locale, ZoneId zone, String yes, String no) {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Longer than the codes of countries and currencies, which people know in capitals. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{3,}");

  /** A language by its tag, such as {@code fa}, in the reader's. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(locale);
  }

  /** A country by its code, such as {@code IR}; what is none stays as it is. */
  String country(String code) {
    return code.matches("[A-Za-z]{2}")
        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale)
        : code;
  }

  /** All its decimals in the reader's digits; without grouping, as it may be a year. */
  private String number(BigDecimal plain) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(Math.max(0, plain.scale()));
    format.setMaximumFractionDigits(Math.max(0, plain.scale()));
    return format.format(plain);
  }

  /** In words; what is none of these stays as it is. */
  String of(Object value) {
    if (value instanceof Boolean is) {
      return is ? yes : no;
    }
    if (value instanceof BigDecimal amount && amount.scale() > 2) {
      BigDecimal plain = amount.stripTrailingZeros();
      return number(plain.scale() < 2 ? plain.setScale(2) : plain);
    }
    if (value instanceof Double figure && !figure.isNaN() && !figure.isInfinite()) {
      return number(
          BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }
    if (value instanceof Number figure && value.toString().matches("-?\\d+(\\.\\d+)?")) {
      return number(new BigDecimal(figure.toString()));
    }
    String text = value.toString();
    if (INSTANT.matcher(text).matches()) {
      return TextFormats.dateTime(Instant.parse(text), zone, locale);
    }
    if (DAY.matcher(text).matches()) {
      return TextFormats.date(LocalDate.parse(text), locale);
    }
    return CODE.matcher(text).matches() ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
  }
}
