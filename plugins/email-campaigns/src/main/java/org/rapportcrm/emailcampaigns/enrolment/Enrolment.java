package org.rapportcrm.emailcampaigns.enrolment;

import java.time.Instant;
import java.util.Locale;

/**
 * A contact in a sequence.
 *
 * @param name the contact's, perhaps empty
 * @param email the contact's address, or {@code null}
 * @param sequence the sequence's name
 * @param stepId the step that is waited for, or at which it ended; {@code null} for none
 * @param dueAt when the next mail leaves, or {@code null}
 * @param endedAt when they were through or it ended, or {@code null}
 */
public record Enrolment(
    long id,
    long sequenceId,
    String sequence,
    long contactId,
    String name,
    String email,
    State state,
    Reason reason,
    Long stepId,
    Instant enteredAt,
    Instant dueAt,
    Instant endedAt) {

  /** Where a contact is. */
  public enum State {
    /** The next mail is to come. */
    WAITING,
    /** All mails were handed over. */
    FINISHED,
    /** Ended before, for a {@link Reason}. */
    ENDED;

    /** As REST and message keys write it: small letters. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why it ended before the last mail. */
  public enum Reason {
    PURCHASE,
    TAGGED,
    UNSUBSCRIBED,
    LEFT,
    REMOVED,
    NO_ADDRESS;

    /** Whether that was what the sequence was for. */
    public boolean isGoal() {
      return this == PURCHASE || this == TAGGED;
    }

    /** As REST and message keys write it, such as {@code no-address}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What to call the contact. */
  public String display() {
    return !name.isEmpty() ? name : email != null ? email : "#" + contactId;
  }
}
