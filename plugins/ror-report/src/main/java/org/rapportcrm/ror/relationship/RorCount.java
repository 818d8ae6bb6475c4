package org.rapportcrm.ror.relationship;

/**
 * The counts behind {@link Ror}, with the two ways of returning told apart.
 *
 * @param referredOnly in R because they had been referred and bought, and did not buy again
 * @param repeatOnly in R because they bought again, and had not been referred
 */
public record RorCount(Ror ror, long referredOnly, long repeatOnly) {

  /** In R for both reasons. */
  public long both() {
    return ror.returned() - referredOnly - repeatOnly;
  }
}
