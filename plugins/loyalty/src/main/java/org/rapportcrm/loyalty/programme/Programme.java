package org.rapportcrm.loyalty.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A loyalty programme: the rules by which members earn points, climb tiers and lose points that
 * they do not use.
 *
 * @param id its identifier; {@code null} before it is stored
 * @param isDefault whether it is meant where none is named; exactly one is
 * @param expiresAfter how long points live, counted from the day on which they are credited; {@code
 *     null} for ever
 * @param zone whose days and months count
 * @param tierWithin how far back tiers look; {@code null} for ever
 * @param referrerPoints points for bringing somebody who buys, from 0
 * @param refereePoints points for having been brought, from 0
 * @param earn what earns points, in the order shown
 * @param tiers ascending by {@link Tier#from()}
 * @param version counts changes; a save of an older one is refused
 */
public record Programme(
    Long id,
    String name,
    State state,
    boolean isDefault,
    Period expiresAfter,
    ZoneId zone,
    TierBy tierBy,
    Period tierWithin,
    long referrerPoints,
    long refereePoints,
    List<EarnRule> earn,
    List<Tier> tiers,
    long version) {

  /** States of a programme. */
  public enum State {
    /** Points are earned, redeemed and expire. */
    ACTIVE,
    /** Nothing moves but what a person does by hand; nothing expires. */
    PAUSED
  }

  /** What decides the tier. */
  public enum TierBy {
    /** Points earned. */
    POINTS,
    /** Money spent, less refunds. */
    SPEND
  }

  /** Keeps immutable copies; tiers ascending. */
  public Programme {
    earn = List.copyOf(earn);
    tiers = tiers.stream().sorted(Comparator.comparingLong(Tier::from)).toList();
  }

  /** Whether points move by themselves. */
  public boolean active() {
    return state == State.ACTIVE;
  }

  /** Whether either side of a referral earns points. */
  public boolean rewardsReferrals() {
    return referrerPoints > 0 || refereePoints > 0;
  }

  /**
   * When points expire that are credited at the given time: the same time of day in the programme's
   * zone, a period later; {@code null} for never.
   */
  public Instant expiry(Instant credited) {
    return expiresAfter == null ? null : credited.atZone(zone).plus(expiresAfter).toInstant();
  }

  /** Since when tiers count; {@code null} for ever. */
  public Instant tierSince(Instant now) {
    return tierWithin == null ? null : now.atZone(zone).minus(tierWithin).toInstant();
  }

  /** The highest tier that this value reaches. */
  public Optional<Tier> tierFor(long value) {
    return tiers.stream().filter(tier -> tier.from() <= value).reduce((lower, higher) -> higher);
  }

  /** The lowest tier that this value does not reach. */
  public Optional<Tier> tierAfter(long value) {
    return tiers.stream().filter(tier -> tier.from() > value).findFirst();
  }

  /** The most that one unit of money earns by the rules for purchases; 0 without such rules. */
  public BigDecimal pointsPerUnit() {
    return earn.stream()
        .filter(rule -> rule.on() == EarnRule.Happening.PURCHASE)
        .map(rule -> BigDecimal.valueOf(rule.points()).divide(rule.per(), MathContext.DECIMAL64))
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }
}
