package org.rapportcrm.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What earns points.
 *
 * @param on what happens
 * @param kind the kind of interaction, such as {@code survey.answered}; {@code null} for purchases
 * @param points how many, above 0
 * @param per for how much money, above 0; {@code null} for interactions
 * @param currency ISO 4217 code of the purchases that count; {@code null} for all
 * @param perDay how many times a day count for one contact, above 0; {@code null} for all
 */
public record EarnRule(
    Happening on, String kind, long points, BigDecimal per, String currency, Integer perDay) {

  /** What may earn points. */
  public enum Happening {
    PURCHASE,
    INTERACTION
  }

  /** A rule for purchases in any currency. */
  public static EarnRule purchase(long points, BigDecimal per) {
    return new EarnRule(Happening.PURCHASE, null, points, per, null, null);
  }

  /** A rule for a kind of interaction. */
  public static EarnRule interaction(String kind, long points, Integer perDay) {
    return new EarnRule(Happening.INTERACTION, kind, points, null, null, perDay);
  }

  /**
   * Points for a purchase: {@code amount × points ÷ per}, rounded down to whole points for each
   * purchase.
   *
   * @param amount what was paid, from 0
   * @param paidIn its currency
   * @return from 0; 0 when the rule is not about this purchase
   */
  public long forPurchase(BigDecimal amount, String paidIn) {
    if (on != Happening.PURCHASE || (currency != null && !currency.equalsIgnoreCase(paidIn))) {
      return 0;
    }
    return amount
        .multiply(BigDecimal.valueOf(points))
        .divide(per, 0, RoundingMode.DOWN)
        .longValueExact();
  }

  /** Whether an interaction of this kind earns by this rule. */
  public boolean isFor(String interactionKind) {
    return on == Happening.INTERACTION && kind.equals(interactionKind);
  }
}
