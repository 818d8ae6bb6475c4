package org.rapportcrm.app.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.rapportcrm.api.text.Folding;

/**
 * One value as it is kept: a row of a carrier's table. What does not belong to the field's type is
 * {@code null}.
 *
 * @param words of a text or link
 * @param number of a number or an amount
 * @param currency of an amount
 * @param option key of the option in the database
 * @param contact key of the contact that the value names
 * @param company key of the company that the value names
 */
public record Item(
    String words,
    BigDecimal number,
    String currency,
    LocalDate day,
    Boolean truth,
    Long option,
    Long contact,
    Long company) {

  /** Numbers that are equal are the same, whatever their decimals. */
  public Item {
    if (number != null) {
      BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      number = plain.scale() < 0 ? plain.setScale(0) : plain;
    }
  }

  static Item words(String words) {
    return new Item(words, null, null, null, null, null, null, null);
  }

  static Item number(BigDecimal number) {
    return money(number, null);
  }

  static Item money(BigDecimal amount, String currency) {
    return new Item(null, amount, currency, null, null, null, null, null);
  }

  static Item day(LocalDate day) {
    return new Item(null, null, null, day, null, null, null, null);
  }

  static Item truth(boolean truth) {
    return new Item(null, null, null, null, truth, null, null, null);
  }

  static Item option(long option) {
    return new Item(null, null, null, null, null, option, null, null);
  }

  static Item contact(long contact) {
    return new Item(null, null, null, null, null, null, contact, null);
  }

  static Item company(long company) {
    return new Item(null, null, null, null, null, null, null, company);
  }

  /**
   * What a text is compared by: folded, and no longer than its column; the text itself where
   * nothing is left of it.
   */
  public static String folded(String words) {
    if (words == null) {
      return null;
    }
    String fold = Folding.fold(words);
    String folded = fold.isEmpty() ? words : fold;
    if (folded.length() <= ValueCheck.LONGEST) {
      return folded;
    }
    int end = ValueCheck.LONGEST;
    return folded.substring(0, Character.isHighSurrogate(folded.charAt(end - 1)) ? end - 1 : end);
  }
}
