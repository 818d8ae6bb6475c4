package org.rapportcrm.loyalty.ledger;

import java.util.Locale;

/**
 * Kinds of entries. A member's life in them: points are earned, given or taken by hand, redeemed
 * for rewards, and expire; what was wrong is reversed, never changed.
 */
public enum EntryKind {
  /** Points for a purchase, an interaction or a referral. */
  EARN("earned"),
  /** Points given for a reward. */
  REDEEM("redeemed"),
  /** Undoes exactly one earlier entry. */
  REVERSE("reversed"),
  /** A person put the balance right, up or down. */
  ADJUST("adjusted"),
  /** Points of one lot that nobody used in time. */
  EXPIRE("expired"),
  /** Points that moved because two contacts became one. */
  TRANSFER("moved"),
  /** New points that pay for points taken back after they had been spent. */
  SETTLE("settled");

  private final String done;

  EntryKind(String done) {
    this.done = done;
  }

  /** What happened to the points, as webhooks call it: {@code earned}. */
  String done() {
    return done;
  }

  /** The word in REST, such as {@code earn}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
