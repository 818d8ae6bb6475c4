package org.rapportcrm.app.consent;

/**
 * When complaints stop a batch: at 0.3 %, the share from which Gmail refuses a sender, once enough
 * messages were sent for a share to mean anything. Pure.
 */
final class ComplaintRule {

  private static final long ENOUGH = 1_000;
  private static final double TOO_MANY = 0.003;

  private ComplaintRule() {}

  static boolean isTooMany(long complaints, long sent) {
    return sent >= ENOUGH && complaints >= sent * TOO_MANY;
  }
}
