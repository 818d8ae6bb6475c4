package org.rapportcrm.surveys.results;

/**
 * A Net Promoter Score: the share of promoters (9 and 10) less the share of detractors (0 to 6),
 * times 100 (Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003).
 *
 * <p>The 95 % interval takes the variance of a difference of two shares of one trinomial sample:
 * {@code (p + d − (p − d)²) / n}, as in Rocks, "Interval estimation for the Net Promoter Score",
 * The American Statistician 70 (2016), where it is the Wald interval; the ends are clipped to ±100.
 * For small samples in which all answers are of one kind it is too narrow; {@link #thin} says so.
 *
 * @param promoters how many gave 9 or 10
 * @param passives how many gave 7 or 8
 * @param detractors how many gave 0 to 6
 */
public record Nps(long promoters, long passives, long detractors) {

  private static final double Z = 1.959963984540054;
  private static final int THIN = 30;

  /** How many gave a score. */
  public long answers() {
    return promoters + passives + detractors;
  }

  /** The score, -100 to 100; {@code null} without answers. */
  public Double score() {
    return answers() == 0 ? null : 100.0 * (promoters - detractors) / answers();
  }

  /** The lower end, -100 to 100; {@code null} without answers. */
  public Double low() {
    return answers() == 0 ? null : Math.max(-100, score() - half());
  }

  /** The upper end, -100 to 100; {@code null} without answers. */
  public Double high() {
    return answers() == 0 ? null : Math.min(100, score() + half());
  }

  /** Whether there are too few answers to say much. */
  public boolean thin() {
    return answers() < THIN;
  }

  private double half() {
    double n = answers();
    double p = promoters / n;
    double d = detractors / n;
    return 100 * Z * Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n);
  }
}
