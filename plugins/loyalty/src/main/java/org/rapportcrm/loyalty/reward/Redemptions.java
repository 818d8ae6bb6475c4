package org.rapportcrm.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.loyalty.Codes;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.ledger.Entry;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.ledger.Posting;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/**
 * Gives rewards for points, all or nothing: points, stock and coupon change in one transaction. A
 * redemption that is taken back makes the coupon void, returns the points to their lots and puts
 * the reward back into the stock.
 */
@ApplicationScoped
@Transactional
public class Redemptions {

  /** The kind of interaction for a redemption. */
  public static final String REDEEMED = "loyalty.redeemed";

  private final Sql sql;
  private final Clock clock;
  private final Ledger ledger;
  private final Programmes programmes;
  private final Rewards rewards;
  private final Coupons coupons;
  private final Interactions interactions;
  private final Problems problems;

  /** For proxies. */
  protected Redemptions() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public Redemptions(
      Sql sql,
      Clock clock,
      Ledger ledger,
      Programmes programmes,
      Rewards rewards,
      Coupons coupons,
      Interactions interactions,
      Problems problems) {
    this.sql = sql;
    this.clock = clock;
    this.ledger = ledger;
    this.programmes = programmes;
    this.rewards = rewards;
    this.coupons = coupons;
    this.interactions = interactions;
    this.problems = problems;
  }

  /**
   * Gives the reward.
   *
   * @param key unique within the programme; the same redemption sent again answers the same coupon
   * @throws org.rapportcrm.api.rest.ProblemException 409 when points, tier or stock do not suffice
   */
  public Coupon redeem(long rewardId, long contactId, String key, String actor) {
    return redeem(rewardId, contactId, key, actor, clock.instant());
  }

  /**
   * Gives the reward as {@link #redeem(long, long, String, String)} does, at a time in the past.
   */
  public Coupon redeem(long rewardId, long contactId, String key, String actor, Instant at) {
    Reward reward = rewards.get(rewardId);
    Programme programme = programmes.get(reward.programmeId());
    boolean isNew = ledger.findByKey(programme.id(), key).isEmpty();
    if (isNew) {
      check(programme, reward, contactId);
    }
    Entry entry =
        ledger.redeem(
            programme.id(),
            new Posting(contactId, -reward.points(), key, "reward", actor, at, null));
    Coupon earlier = coupons.ofEntry(entry.id()).orElse(null);
    if (earlier != null) {
      if (earlier.rewardId() != rewardId) {
        throw problems.otherUseOfKey(key);
      }
      return earlier;
    }
    if (!rewards.takeOne(rewardId)) {
      throw problems.conflict("out-of-stock", reward.name());
    }
    String code = Codes.coupon();
    coupons.issue(code, reward, contactId, entry.id(), at, expiry(reward, programme.zone(), at));
    interactions.record(List.of(interaction(reward, contactId, entry, at)));
    return coupons.get(code);
  }

  /**
   * Reverses any entry; for the redemption of a reward, with its coupon and the stock.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 409 when the coupon was used
   */
  public Entry reverse(long entryId, String key, String actor) {
    Entry reversal = ledger.reverse(entryId, key, actor, clock.instant());
    Coupon coupon = coupons.ofEntry(entryId).orElse(null);
    if (coupon != null && coupon.state() == Coupon.State.ISSUED) {
      coupons.settle(coupon, Coupon.State.VOID, actor, clock.instant());
      rewards.putBack(coupon.rewardId());
    } else if (coupon != null && coupon.state() == Coupon.State.USED) {
      throw problems.conflict("coupon-used", coupon.code());
    }
    return reversal;
  }

  /**
   * Makes a coupon void; one that points were given for gives them back.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 409 when it was used or void already
   */
  public Coupon makeVoid(String code, String actor) {
    Coupon coupon = coupons.get(code);
    if (coupon.entryId() == null) {
      coupons.settle(coupon, Coupon.State.VOID, actor, clock.instant());
    } else {
      reverse(coupon.entryId(), "void:" + coupon.id(), actor);
    }
    return coupons.get(code);
  }

  static Instant expiry(Reward reward, ZoneId zone, Instant now) {
    return reward.validFor() == null ? null : now.atZone(zone).plus(reward.validFor()).toInstant();
  }

  private void check(Programme programme, Reward reward, long contactId) {
    if (!programme.active()) {
      throw problems.conflict("paused", programme.name());
    }
    if (!reward.offered() || !reward.inStock()) {
      throw problems.conflict("out-of-stock", reward.name());
    }
    if (reward.tierId() != null && !reaches(programme, reward.tierId(), contactId)) {
      throw problems.conflict("tier-too-low", reward.name());
    }
  }

  private boolean reaches(Programme programme, long tierId, long contactId) {
    long value =
        sql.number(
            "select tier_value from loyalty_member"
                + " where programme_id = ? and contact_id = ? and living = 1",
            programme.id(),
            contactId);
    return programme.tiers().stream().anyMatch(tier -> tier.id() == tierId && tier.from() <= value);
  }

  private static NewInteraction interaction(
      Reward reward, long contactId, Entry entry, Instant now) {
    return new NewInteraction(
        contactId,
        REDEEMED,
        now,
        null,
        null,
        false,
        reward.name(),
        "/console/contact/" + contactId + "/loyalty",
        "entry:" + entry.id());
  }
}
