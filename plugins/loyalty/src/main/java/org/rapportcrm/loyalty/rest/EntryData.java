package org.rapportcrm.loyalty.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.loyalty.ledger.Entry;
import org.rapportcrm.loyalty.ledger.EntryKind;

/** An entry in JSON. */
@Doc("One line of the points ledger.")
public record EntryData(
    @Doc("Its id.") long id,
    @OneOf(EntryKind.class) @Doc("earn, redeem, reverse, adjust, expire, transfer or settle.")
        String kind,
    @Doc("What it does to the balance; below 0 when points go.") long points,
    @Doc("Id of the contact; null after erasure.") Long contact,
    @Doc("When what caused it happened.") Instant at,
    @Doc("Id of the entry that it undoes, or null.") Long reverses,
    @Doc("The balance after it.") long balance,
    @Doc("Id of the programme.") long programme,
    @Doc("Its key, unique in the programme.") String key,
    @Doc("What caused it, such as purchase.") String cause,
    @Doc("When its points expire, or null.") Instant expires,
    @Doc("What was to be taken back but had been spent, and is owed now.") long owed,
    @Doc("The coupon's code, when points were given for a reward.") String coupon) {

  static EntryData of(Entry e, Long contact, String coupon) {
    return new EntryData(
        e.id(),
        e.kind().word(),
        e.points(),
        contact,
        e.at(),
        e.reverses(),
        e.balance(),
        e.programmeId(),
        e.key(),
        e.cause(),
        e.expiresAt(),
        e.owed(),
        coupon);
  }
}
