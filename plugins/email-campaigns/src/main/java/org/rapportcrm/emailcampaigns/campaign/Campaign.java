package org.rapportcrm.emailcampaigns.campaign;

import java.time.Instant;

/**
 * A campaign as it is stored.
 *
 * @param scheduledAt when it leaves by itself, or {@code null}
 * @param plannedBy the name of whoever gave it that time, or {@code null} where nobody is known
 * @param batchId the core's batch, or {@code null} before it was started
 * @param problem why it did not leave at its time, or why its batch stopped by itself; else {@code
 *     null}
 * @param version counts changes
 */
public record Campaign(
    long id,
    Content content,
    State state,
    Instant scheduledAt,
    String plannedBy,
    Long batchId,
    String problem,
    Instant updatedAt,
    long version) {

  /** Whether it may still be changed. */
  public boolean isDraft() {
    return state == State.DRAFT;
  }
}
