package org.rapportcrm.app.contact.privacy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapportcrm.app.text.TextFormats;

/**
 * A value of the database as a person reads it: days and times in their calendar and zone, yes and
 * no, amounts without needless decimals, and words of programs such as {@code EARN_BACK} in small
 * letters. Pure.
 *
 * @param yes the word for true
 * @param no the word for false
 */
record ReadableValue(Locale locale, ZoneId zone, String yes, String no) {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Longer than the codes of countries and currencies, which people know in capitals. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{3,}");

  /** In words; what is none of these stays as it is. */
  String of(Object value) {
    if (value instanceof Boolean is) {
      return is ? yes : no;
    }
    if (value instanceof BigDecimal amount && amount.scale() > 2) {
      BigDecimal plain = amount.stripTrailingZeros();
      return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
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
