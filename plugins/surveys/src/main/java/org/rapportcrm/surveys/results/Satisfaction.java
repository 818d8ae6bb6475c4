package org.rapportcrm.surveys.results;

/**
 * The share of satisfied answers: 4 and 5 of 5 for CSAT, 5 to 7 of 7 for CES. The 95 % interval is
 * Wilson's score interval (Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22, 1927), right for small numbers too.
 *
 * @param answers how many gave a score, at least 1
 * @param satisfied how many of them were satisfied
 * @param mean mean of the scores
 */
public record Satisfaction(long answers, long satisfied, double mean) {

  private static final double Z = 1.959963984540054;

  /** The share, 0 to 1. */
  public double share() {
    return (double) satisfied / answers;
  }

  /** The lower end, 0 to 1. */
  public double low() {
    return Math.max(0, middle() - half());
  }

  /** The upper end, 0 to 1. */
  public double high() {
    return Math.min(1, middle() + half());
  }

  private double middle() {
    return (share() + Z * Z / (2.0 * answers)) / (1 + Z * Z / answers);
  }

  private double half() {
    double p = share();
    double n = answers;
    return Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
  }
}
