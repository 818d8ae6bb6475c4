package org.rapportcrm.emailcampaigns.sequence;

import java.time.Instant;
import java.util.Locale;

/**
 * A sequence as it is stored.
 *
 * @param activatedBy id of whoever activated it: it starts for contacts whom they see; {@code null}
 *     for a program
 * @param problem why it paused by itself, or {@code null}
 * @param version counts changes
 */
public record Sequence(
    long id,
    Plan plan,
    State state,
    Way way,
    Long activatedBy,
    String problem,
    Instant updatedAt,
    long version) {

  /** States of a sequence. */
  public enum State {
    /** Being written; nobody is in it. */
    DRAFT,
    /** Contacts come in, and mails leave at their time. */
    ACTIVE,
    /** Nothing happens until it goes on; who waits keeps their place. */
    PAUSED;

    /** As REST and message keys write it: small letters. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether mails leave. */
  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
