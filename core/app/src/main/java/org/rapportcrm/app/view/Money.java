package org.rapportcrm.app.view;

import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount never {@code null}
 * @param currency ISO 4217, or {@code null} for a plain number
 */
public record Money(BigDecimal amount, String currency) {

  /** {@code null} where there is no amount. */
  public static Money of(BigDecimal amount, String currency) {
    return amount == null ? null : new Money(amount, currency);
  }
}
