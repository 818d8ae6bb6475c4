package org.rapportcrm.ror.clv;

/** Gauss's hypergeometric function 2F1. */
final class Hypergeometric {

  private static final int MOST_TERMS = 100_000;
  private static final double PRECISION = 1e-14;

  private Hypergeometric() {}

  /**
   * 2F1(a, b; c; z) for 0 ≤ z &lt; 1, by its series, after Euler's transformation where that makes
   * the terms fall faster (Abramowitz and Stegun 15.1.1 and 15.3.3).
   */
  static double gauss(double a, double b, double c, double z) {
    if (z < 0 || z >= 1) {
      throw new IllegalArgumentException("z must be in [0, 1): " + z);
    }
    if (c - a - b < 0) {
      return Math.pow(1 - z, c - a - b) * series(c - a, c - b, c, z);
    }
    return series(a, b, c, z);
  }

  private static double series(double a, double b, double c, double z) {
    double term = 1;
    double sum = 1;
    for (int n = 0; n < MOST_TERMS && Math.abs(term) > PRECISION * Math.abs(sum); n++) {
      term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
      sum += term;
    }
    return sum;
  }
}
