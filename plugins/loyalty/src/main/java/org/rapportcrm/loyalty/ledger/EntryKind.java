package org.rapportcrm.loyalty.ledger;

import java.util.Locale;

/**
 * Kinds of entries. A member's life in them: points are earned, given or taken by hand, redeemed
 * for rewards, and expire; what was wrong is reversed, never changed.
 */
public enum EntryKind {
  /** Points for a purchase, an interaction or a referral. */
  EARN,
  /** Points given for a reward. */
  REDEEM,
  /** Undoes exactly one earlier entry. */
  REVERSE,
  /** A person put the balance right, up or down. */
  ADJUST,
  /** Points of one lot that nobody used in time. */
  EXPIRE,
  /** Points that moved because two contacts became one. */
  TRANSFER,
  /** New points that pay for points taken back after they had been spent. */
  SETTLE;

  /** The word in REST, such as {@code earn}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
