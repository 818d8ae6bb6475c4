package org.rapportcrm.loyalty.ledger;

import java.time.Instant;

/**
 * Points for or from one contact, as somebody asks for them.
 *
 * @param points what they do to the balance
 * @param key unique within the programme; sent twice it is one entry
 * @param cause {@code purchase}, {@code interaction:<kind>}, {@code referral}, {@code manual} …
 * @param actor who did it, as the history shows it
 * @param at when what caused it happened
 * @param expiresAt when the points expire; {@code null} for never, or when none come in
 */
public record Posting(
    long contactId,
    long points,
    String key,
    String cause,
    String actor,
    Instant at,
    Instant expiresAt) {

  /** Times as exact as the database keeps them. */
  public Posting {
    at = Chain.exact(at);
    expiresAt = Chain.exact(expiresAt);
  }
}
