package org.rapportcrm.app.settings;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Folding;

/**
 * An amount with its currency, as settings keep it: {@code 12.50 EUR}. Pure.
 *
 * @param currency ISO 4217
 */
record MoneyText(BigDecimal amount, String currency) {

  private static final Pattern AMOUNT =
      Pattern.compile("([A-Z]{3})?\\s*(-?\\d{1,15}(?:[.٫]\\d{1,4})?)\\s*([A-Z]{3})?");

  /** Reads it with the currency on either side; empty when it is none. */
  static Optional<MoneyText> parse(String text) {
    Matcher found = AMOUNT.matcher(Folding.fold(text).toUpperCase(Locale.ROOT));
    if (!found.matches() || (found.group(1) == null) == (found.group(3) == null)) {
      return Optional.empty();
    }
    String currency = found.group(1) == null ? found.group(3) : found.group(1);
    try {
      BigDecimal amount = new BigDecimal(found.group(2).replace('٫', '.'));
      return Optional.of(new MoneyText(amount, Currency.getInstance(currency).getCurrencyCode()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
