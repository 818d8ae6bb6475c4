package org.rapportcrm.api.contact;

import java.time.Instant;
import java.util.Optional;

/** Who brought whom; an injectable service of the core. A contact is referred at most once. */
public interface Referrals {

  /**
   * A referral.
   *
   * @param creditedAt when it was credited, which is when the referee first bought; {@code null}
   *     before that
   */
  record Referral(
      long id, long referrerId, long refereeId, Instant at, Instant creditedAt, String source) {}

  /**
   * Records that a contact was brought by another. Nobody refers themselves, nor the one who
   * referred them.
   *
   * @param source where it came from, such as the referral code
   * @return the referral; the earlier one when the referee had been referred already
   * @throws org.rapportcrm.api.rest.ProblemException naming the field, when the pair is not allowed
   */
  Referral record(long referrerId, long refereeId, Instant at, String source);

  /** The referral that brought this contact, if another contact did. */
  Optional<Referral> ofReferee(long refereeId);

  /** Marks the referral as credited; a second call changes nothing and answers {@code false}. */
  boolean credit(long referralId, Instant at);
}
