package org.rapportcrm.app.quota;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much of a quota is reached. Pure.
 *
 * @param won what the person won in the period, in the quota's currency
 * @param open what their open deals of the period amount to by their chances
 */
public record Attainment(Quota quota, BigDecimal won, BigDecimal open) {

  /** The share that is won; 1 is all of it. */
  public BigDecimal reached() {
    return won.divide(quota.amount(), MathContext.DECIMAL32);
  }

  /** The share that is to be expected at the end of the period. */
  public BigDecimal expected() {
    return won.add(open).divide(quota.amount(), MathContext.DECIMAL32);
  }
}
