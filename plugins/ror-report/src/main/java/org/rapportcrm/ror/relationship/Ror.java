package org.rapportcrm.ror.relationship;

import org.rapportcrm.api.statistics.Wilson;

/**
 * Return on Relationship out of three counts of distinct customers.
 *
 * @param total T: customers who ever bought, up to the day of the report
 * @param helped H: those of them who were helped in the window
 * @param returned R: those of H who, in the window, bought after having been referred, or bought
 *     again
 */
public record Ror(long total, long helped, long returned) {

  /** Helped customers below which a share of them says little. */
  public static final int FEW = 30;

  /** Checks that R is part of H and H of T. */
  public Ror {
    if (returned < 0 || returned > helped || helped > total) {
      throw new IllegalArgumentException("0 ≤ R ≤ H ≤ T does not hold");
    }
  }

  /** {@code ror.active} = R / H, between 0 and 1; {@code null} when nobody was helped. */
  public Double active() {
    return helped == 0 ? null : (double) returned / helped;
  }

  /** {@code ror.base} = R / T (Dean Jackson's), between 0 and 1; {@code null} without customers. */
  public Double base() {
    return total == 0 ? null : (double) returned / total;
  }

  /**
   * {@code ror.published} = H / R, as the article divides: customers helped for each one who
   * returned, from 1 up, lower is better; never a percentage; {@code null} when R = 0.
   */
  public Double published() {
    return returned == 0 ? null : (double) helped / returned;
  }

  /** The 95 % interval of {@link #active()}; {@code null} when nobody was helped. */
  public Wilson activeInterval() {
    return helped == 0 ? null : Wilson.of(returned, helped);
  }

  /** Whether fewer than {@link #FEW} were helped, so that the share says little. */
  public boolean isThin() {
    return helped < FEW;
  }
}
