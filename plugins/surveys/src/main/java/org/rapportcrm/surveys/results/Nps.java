package org.rapportcrm.surveys.results;

import java.util.List;

/**
 * A Net Promoter Score: the share of promoters (9 and 10) less the share of detractors (0 to 6),
 * times 100 (Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003).
 *
 * <p>The 95 % interval is the adjusted Wald interval for a difference of two shares of one
 * trinomial sample (Bonett and Price, "Adjusted Wald Confidence Interval for a Difference of
 * Binomial Proportions Based on Paired Data", Journal of Educational and Behavioral Statistics 37,
 * 2012): one promoter and one detractor are added before {@code d ± z·√((p + q − d²) / n)} is
 * worked out. Unlike the plain Wald interval it keeps its width when all answers are of one kind;
 * Rocks, "Interval Estimation for the Net Promoter Score", The American Statistician 70 (2016),
 * finds adjusted Wald intervals better for this very score. The ends are clipped to ±100. The score
 * itself is not adjusted, and always lies within.
 *
 * @param promoters how many gave 9 or 10
 * @param passives how many gave 7 or 8
 * @param detractors how many gave 0 to 6
 */
public record Nps(long promoters, long passives, long detractors) {

  private static final double Z = 1.959963984540054;
  private static final int THIN = 30;

  /** The score of several groups together. */
  public static Nps sum(List<Nps> parts) {
    return new Nps(
        parts.stream().mapToLong(Nps::promoters).sum(),
        parts.stream().mapToLong(Nps::passives).sum(),
        parts.stream().mapToLong(Nps::detractors).sum());
  }

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
    return answers() == 0 ? null : Math.max(-100, 100 * (middle() - half()));
  }

  /** The upper end, -100 to 100; {@code null} without answers. */
  public Double high() {
    return answers() == 0 ? null : Math.min(100, 100 * (middle() + half()));
  }

  /** Whether there are too few answers to say much. */
  public boolean thin() {
    return answers() < THIN;
  }

  private double middle() {
    return (promoters - detractors) / (answers() + 2.0);
  }

  private double half() {
    double n = answers() + 2.0;
    double p = (promoters + 1) / n;
    double q = (detractors + 1) / n;
    return Z * Math.sqrt((p + q - (p - q) * (p - q)) / n);
  }
}
