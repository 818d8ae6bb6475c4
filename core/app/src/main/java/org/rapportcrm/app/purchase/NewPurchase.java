package org.rapportcrm.app.purchase;

import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;

/**
 * A checked wish to record a purchase.
 *
 * @param externalId its number in the shop; {@code null} lets Rapport give one
 * @param amount never negative, at most 4 decimals
 * @param currency ISO 4217 code
 */
public record NewPurchase(
    long contactId,
    String externalId,
    Instant at,
    BigDecimal amount,
    String currency,
    String description,
    String source) {

  private static final int MOST_DECIMALS = 4;
  private static final int MOST_DIGITS = 15;

  /**
   * Checks what came in; {@code null} when anything is wrong.
   *
   * @param contactId the contact's key, or {@code null} when none was given
   * @param now taken when nothing is said of the time
   * @param currency taken when nothing is said of the currency
   */
  public static NewPurchase check(
      Long contactId, Values values, Instant now, String currency, Collection<Flaw> flaws) {
    if (contactId == null) {
      flaws.add(Flaw.of("contact", "input.missing"));
    }
    String externalId = Input.text("externalId", values.get("externalId"), 200).or(flaws);
    Instant at = Input.instant("at", values.get("at")).or(flaws);
    BigDecimal amount = amount("amount", values.get("amount")).or(flaws);
    String code = currency("currency", values.get("currency")).or(flaws);
    String description = Input.text("description", values.get("description"), 1000).or(flaws);
    String source = Input.text("source", values.get("source"), 120).or(flaws);
    if (!flaws.isEmpty()) {
      return null;
    }
    return new NewPurchase(
        contactId,
        externalId,
        at == null ? now : at,
        amount,
        code == null ? currency : code,
        description,
        source);
  }

  /** An amount of money in plain notation, such as {@code 1234.56}; it must be there. */
  public static Checked<BigDecimal> amount(String field, String raw) {
    Checked<String> text = Input.required(field, raw, 40);
    return text.then(
        number -> {
          try {
            return inRange(field, new BigDecimal(number));
          } catch (NumberFormatException e) {
            return Checked.bad(field, "input.no-amount", number);
          }
        });
  }

  private static Checked<BigDecimal> inRange(String field, BigDecimal amount) {
    BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (plain.signum() < 0) {
      return Checked.bad(field, "input.negative");
    }
    if (plain.scale() > MOST_DECIMALS) {
      return Checked.bad(field, "input.too-fine", MOST_DECIMALS);
    }
    if (plain.precision() - plain.scale() > MOST_DIGITS) {
      return Checked.bad(field, "input.too-much");
    }
    return Checked.good(plain.setScale(MOST_DECIMALS));
  }

  /** An ISO 4217 code, in any case. */
  public static Checked<String> currency(String field, String raw) {
    return Input.text(field, raw, 20)
        .then(
            text -> {
              String code = text.toUpperCase(Locale.ROOT);
              boolean known =
                  code.matches("[A-Z]{3}")
                      && Currency.getAvailableCurrencies().contains(Currency.getInstance(code));
              return known ? Checked.good(code) : Checked.bad(field, "input.no-currency", text);
            });
  }
}
