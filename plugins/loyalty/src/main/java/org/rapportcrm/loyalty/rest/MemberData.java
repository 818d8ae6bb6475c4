package org.rapportcrm.loyalty.rest;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.loyalty.ledger.Lot;
import org.rapportcrm.loyalty.member.MemberCard;
import org.rapportcrm.loyalty.programme.Programme;

/** A member in JSON. */
@Doc("Where a contact stands in a programme.")
public record MemberData(
    @Doc("Id of the contact.") long contact,
    @Doc("Id of the programme.") long programme,
    @Doc("Points now.") long balance,
    @Doc("Name of the tier, or null.") String tier,
    @Doc("Points that are left, in the order in which they are spent.") List<LotData> lots,
    @Doc("Points to be taken back that were spent already.") long debt,
    @Doc("Points earned ever, less what was taken back.") long earned,
    @Doc("Name of the next tier, or null.") String nextTier,
    @Doc("What is missing to the next tier.") long missing) {

  /** Points that came in and expire together. */
  public record LotData(
      @Doc("How many are left.") long points,
      @Doc("When they expire; null for never.") Instant expires) {}

  static MemberData of(MemberCard card, List<Lot> lots) {
    return new MemberData(
        card.contactId(),
        card.programme().id(),
        card.balance(),
        card.tier() == null ? null : card.tier().name(),
        lots.stream().map(lot -> new LotData(lot.remaining(), lot.expiresAt())).toList(),
        card.debt(),
        card.earned(),
        card.next() == null ? null : card.next().name(),
        card.missing());
  }

  /** Somebody who has no entry yet. */
  static MemberData nobody(long contactId, Programme programme) {
    String next = programme.tierAfter(0).map(tier -> tier.name()).orElse(null);
    return new MemberData(
        contactId,
        programme.id(),
        0,
        programme.tierFor(0).map(tier -> tier.name()).orElse(null),
        List.of(),
        0,
        0,
        next,
        programme.tierAfter(0).map(tier -> tier.from()).orElse(0L));
  }
}
