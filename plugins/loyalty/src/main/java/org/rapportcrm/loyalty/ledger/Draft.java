package org.rapportcrm.loyalty.ledger;

import java.time.Instant;
import java.util.List;

/**
 * An entry that is about to be written for a member whose row is locked.
 *
 * @param member whose it is; must be locked in this transaction
 * @param opensLot whether its points become a lot of their own
 * @param uses what it takes from lots, or gives back to them
 */
record Draft(
    LockedMember member,
    EntryKind kind,
    long points,
    long owed,
    long earned,
    Instant earnedAt,
    Book book,
    String key,
    Long reverses,
    String cause,
    String actor,
    Instant at,
    Instant expiresAt,
    boolean opensLot,
    List<LotUse> uses) {

  /** Points that come in and make a lot; they count as earned from {@code at} on. */
  static Draft in(LockedMember member, EntryKind kind, Posting p) {
    return new Draft(
        member,
        kind,
        p.points(),
        0,
        kind == EntryKind.EARN ? p.points() : 0,
        kind == EntryKind.EARN ? p.at() : null,
        Book.LIABILITY,
        p.key(),
        null,
        p.cause(),
        p.actor(),
        p.at(),
        p.expiresAt(),
        true,
        List.of());
  }

  /** Points that go out of the lots that are named. */
  static Draft out(
      LockedMember member,
      EntryKind kind,
      Book book,
      List<LotUse> uses,
      String key,
      String cause,
      String actor,
      Instant at) {
    long points = -Fifo.sum(uses);
    return new Draft(
        member, kind, points, 0, 0, null, book, key, null, cause, actor, at, null, false, uses);
  }

  /** An entry that undoes another, with what it does to balance and debt. */
  static Draft reversal(
      LockedMember member,
      Entry of,
      List<LotUse> uses,
      long owed,
      String key,
      String actor,
      Instant at) {
    return new Draft(
        member,
        EntryKind.REVERSE,
        -Fifo.sum(uses),
        owed,
        -of.earned(),
        of.earnedAt(),
        of.book(),
        key,
        of.id(),
        of.cause(),
        actor,
        at,
        null,
        false,
        uses);
  }

  /** New points that pay a debt at once. */
  static Draft settle(LockedMember member, List<LotUse> uses, Entry with) {
    long points = Fifo.sum(uses);
    return new Draft(
        member,
        EntryKind.SETTLE,
        -points,
        -points,
        0,
        null,
        Book.LIABILITY,
        "settle:" + with.id(),
        null,
        "debt",
        with.actor(),
        with.at(),
        null,
        false,
        uses);
  }

  /** Balance or debt that moves between two members; the lots move by themselves. */
  static Draft transfer(
      LockedMember member, long points, long owed, String key, String actor, Instant at) {
    return new Draft(
        member,
        EntryKind.TRANSFER,
        points,
        owed,
        0,
        null,
        Book.LIABILITY,
        key,
        null,
        "merge",
        actor,
        at,
        null,
        false,
        List.of());
  }
}
