package org.rapportcrm.surveys.results;

import org.rapportcrm.api.statistics.Wilson;

/**
 * The share of satisfied answers: 4 and 5 of 5 for CSAT, 5 to 7 of 7 for CES. The 95 % interval is
 * {@link Wilson}'s.
 *
 * @param answers how many gave a score, at least 1
 * @param satisfied how many of them were satisfied
 * @param mean mean of the scores
 */
public record Satisfaction(long answers, long satisfied, double mean) {

  /** The share, 0 to 1. */
  public double share() {
    return (double) satisfied / answers;
  }

  /** The lower end, 0 to 1. */
  public double low() {
    return Wilson.of(satisfied, answers).low();
  }

  /** The upper end, 0 to 1. */
  public double high() {
    return Wilson.of(satisfied, answers).high();
  }
}
