package org.rapportcrm.api.statistics;

/**
 * The 95 % interval of a share by Wilson's score method (Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22, 1927), which stays within 0 and 1 and is right
 * for small numbers too.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Wilson(double low, double high) {

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The interval for {@code hits} out of {@code n}.
   *
   * @param n at least 1
   */
  public static Wilson of(long hits, long n) {
    if (n < 1 || hits < 0 || hits > n) {
      throw new IllegalArgumentException(hits + " of " + n + " is no share");
    }
    double p = (double) hits / n;
    double z2 = Z * Z;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
    return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
