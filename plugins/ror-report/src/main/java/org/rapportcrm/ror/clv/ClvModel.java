package org.rapportcrm.ror.clv;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two fitted models, or the reason why there is none.
 *
 * @param until the last day of the purchases they were fitted on
 * @param customers with a purchase by then
 * @param bgNbd how often; {@code null} when the data are too thin
 * @param gammaGamma for how much; {@code null} when the data are too thin
 * @param thin why a model is missing; else {@code null}
 */
public record ClvModel(
    LocalDate until,
    long customers,
    Fit.Fitted<BgNbd> bgNbd,
    Fit.Fitted<GammaGamma> gammaGamma,
    Thin thin,
    Instant fittedAt) {

  /** Whether values can be worked out. */
  public boolean isUsable() {
    return bgNbd != null && gammaGamma != null;
  }

  /**
   * What a customer is expected to spend.
   *
   * @param horizonWeeks how far to look ahead
   */
  public ClvValue value(History history, double horizonWeeks) {
    double purchases = bgNbd.model().expectedPurchases(history, horizonWeeks);
    double spend = gammaGamma.model().expectedSpend(history);
    return new ClvValue(bgNbd.model().alive(history), purchases, spend, purchases * spend);
  }

  /**
   * A customer's outlook.
   *
   * @param alive probability that they will ever buy again, 0 to 1
   * @param purchases to expect within the horizon
   * @param spend to expect for each
   * @param value of the purchases to expect: purchases times spend, in money
   */
  public record ClvValue(double alive, double purchases, double spend, double value) {}
}
