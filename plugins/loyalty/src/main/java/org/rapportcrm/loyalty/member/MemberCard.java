package org.rapportcrm.loyalty.member;

import java.time.Instant;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Tier;

/**
 * Where a member stands.
 *
 * @param debt points to be taken back that were spent already, from 0
 * @param tier the tier, or {@code null}
 * @param tierValue the points earned or money spent that decided it
 * @param next the next tier, or {@code null} at the top
 */
public record MemberCard(
    long memberId,
    long contactId,
    Programme programme,
    long balance,
    long debt,
    long earned,
    Tier tier,
    long tierValue,
    Tier next,
    Instant joinedAt) {

  /** What is missing to the next tier; 0 at the top. */
  public long missing() {
    return next == null ? 0 : next.from() - tierValue;
  }

  /** How far it is from this tier to the next, from 0 to 100. */
  public int progress() {
    if (next == null) {
      return 100;
    }
    long from = tier == null ? 0 : tier.from();
    long way = next.from() - from;
    return way <= 0 ? 100 : (int) Math.max(0, Math.min(100, (tierValue - from) * 100 / way));
  }
}
