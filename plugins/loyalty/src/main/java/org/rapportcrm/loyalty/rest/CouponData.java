package org.rapportcrm.loyalty.rest;

import java.time.Instant;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.loyalty.reward.Coupon;

/** A coupon in JSON. */
@Doc("A code that a reward handed out.")
public record CouponData(
    @Doc("Its id.") long id,
    @Doc("The code.") String code,
    @Doc("Id of the reward.") long reward,
    @Doc("Name of the reward.") String rewardName,
    @Doc("Id of the contact; null after erasure.") Long contact,
    @Doc("Id of the redemption; null when it was sent as a gift.") Long entry,
    @OneOf(words = {"issued", "used", "void"}) @Doc("issued, used or void.") String state,
    @Doc("When it was issued.") Instant issuedAt,
    @Doc("When it stops to hold; null for never.") Instant expiresAt,
    @Doc("When it was used or made void.") Instant settledAt) {

  static CouponData of(Coupon c) {
    return new CouponData(
        c.id(),
        c.code(),
        c.rewardId(),
        c.rewardName(),
        c.contactId(),
        c.entryId(),
        c.state().name().toLowerCase(Locale.ROOT),
        c.issuedAt(),
        c.expiresAt(),
        c.settledAt());
  }
}
