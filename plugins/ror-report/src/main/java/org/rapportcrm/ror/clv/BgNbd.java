package org.rapportcrm.ror.clv;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;

import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * The BG/NBD model: while alive a customer buys at a rate of their own (Gamma with shape r and rate
 * alpha over the customers), and after each purchase they leave for good with a probability of
 * their own (Beta with a and b).
 *
 * <p>Source: Fader, Hardie and Lee, "Counting Your Customers the Easy Way: An Alternative to the
 * Pareto/NBD Model", Marketing Science 24 (2005); numbers of equations below are that paper's.
 *
 * @param r shape of the purchase rates, above 0
 * @param alpha rate of the purchase rates in weeks, above 0
 * @param a first parameter of leaving, above 0
 * @param b second parameter of leaving, above 0
 */
public record BgNbd(double r, double alpha, double a, double b) {

  /** Checks the parameters' range. */
  public BgNbd {
    if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
      throw new IllegalArgumentException("BG/NBD parameters are above 0");
    }
  }

  /** Log-likelihood of a history (equation 6). */
  public double logLikelihood(History h) {
    int x = h.frequency();
    double stayed = -(r + x) * log(alpha + h.age());
    double common =
        Gamma.logGamma(r + x)
            - Gamma.logGamma(r)
            + r * log(alpha)
            + Gamma.logGamma(a + b)
            + Gamma.logGamma(b + x)
            - Gamma.logGamma(b)
            - Gamma.logGamma(a + b + x);
    if (x == 0) {
      return common + stayed;
    }
    double left = log(a) - log(b + x - 1) - (r + x) * log(alpha + h.recency());
    double larger = Math.max(stayed, left);
    return common + larger + log(exp(stayed - larger) + exp(left - larger));
  }

  /** Sum of the log-likelihoods. */
  public double logLikelihood(List<History> histories) {
    double sum = 0;
    for (History history : histories) {
      sum += logLikelihood(history);
    }
    return sum;
  }

  /** Probability that the customer has not left (Fader and Hardie's note 021, 2008); 0 to 1. */
  public double alive(History h) {
    return 1 / (1 + oddsOfHavingLeft(h));
  }

  /**
   * Purchases to expect from this customer (equation 10).
   *
   * @param weeks from the day the model looks back from, at least 0
   */
  public double expectedPurchases(History h, double weeks) {
    int x = h.frequency();
    double z = weeks / (alpha + h.age() + weeks);
    double aMinus1 = awayFromZero(a - 1);
    double kept =
        1
            - pow((alpha + h.age()) / (alpha + h.age() + weeks), r + x)
                * Hypergeometric.gauss(r + x, b + x, aMinus1 + b + x, z);
    return (aMinus1 + b + x) / aMinus1 * kept / (1 + oddsOfHavingLeft(h));
  }

  /**
   * Purchases to expect from a new customer after the first one (equation 9).
   *
   * @param weeks from their first purchase, at least 0
   */
  public double expectedPurchases(double weeks) {
    double aMinus1 = awayFromZero(a - 1);
    return (aMinus1 + b)
        / aMinus1
        * (1
            - pow(alpha / (alpha + weeks), r)
                * Hypergeometric.gauss(r, b, aMinus1 + b, weeks / (alpha + weeks)));
  }

  private double oddsOfHavingLeft(History h) {
    int x = h.frequency();
    if (x == 0) {
      return 0;
    }
    return a / (b + x - 1) * pow((alpha + h.age()) / (alpha + h.recency()), r + x);
  }

  /** The equations have a removable gap at a = 1; a step to the side costs six digits nothing. */
  private static double awayFromZero(double value) {
    return Math.abs(value) < 1e-7 ? 1e-7 : value;
  }
}
