package org.rapportcrm.ror.clv;

import static java.lang.Math.log;

import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * The Gamma-Gamma model of spend: a customer's purchases vary around a mean of their own (Gamma
 * with shape p), and the means vary over the customers (Gamma with shape q and rate gamma).
 *
 * <p>Source: Fader and Hardie, "The Gamma-Gamma Model of Monetary Value" (2013),
 * brucehardie.com/notes/025; it takes spend to be independent of how often a customer buys.
 *
 * @param p shape of a customer's spends, above 0
 * @param q shape of the means, above 1 for a finite mean
 * @param gamma rate of the means, in money
 */
public record GammaGamma(double p, double q, double gamma) {

  /** Checks the parameters' range. */
  public GammaGamma {
    if (!(p > 0 && q > 0 && gamma > 0)) {
      throw new IllegalArgumentException("Gamma-Gamma parameters are above 0");
    }
  }

  /** Log-likelihood of a history with at least one repeat purchase (equation 1a). */
  public double logLikelihood(History h) {
    int x = h.frequency();
    double m = h.averageSpend();
    return Gamma.logGamma(p * x + q)
        - Gamma.logGamma(p * x)
        - Gamma.logGamma(q)
        + q * log(gamma)
        + (p * x - 1) * log(m)
        + p * x * log(x)
        - (p * x + q) * log(gamma + x * m);
  }

  /** Sum over the histories, each with a repeat purchase and a spend above 0. */
  public double logLikelihood(List<History> histories) {
    double sum = 0;
    for (History history : histories) {
      sum += logLikelihood(history);
    }
    return sum;
  }

  /**
   * What a purchase of this customer will bring on average (equation 5): their own mean, drawn to
   * the mean of all the more, the less is known of them.
   *
   * @return money; the mean of all for a customer without repeat purchases
   */
  public double expectedSpend(History h) {
    int x = h.frequency();
    return p * (gamma + x * h.averageSpend()) / (p * x + q - 1);
  }
}
