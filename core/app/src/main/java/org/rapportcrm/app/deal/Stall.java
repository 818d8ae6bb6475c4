package org.rapportcrm.app.deal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.app.pipeline.Stage;

/**
 * Whether an open deal does not move on, and why. Pure.
 *
 * @param days for how many days it has been in its stage, when that is longer than the stage's
 *     deals may; else {@code null}
 * @param allowed how many the stage allows, when {@code days} is there
 * @param overdueSince the day on which it should have been decided, when that is over; else {@code
 *     null}
 */
public record Stall(Long days, Integer allowed, LocalDate overdueSince) {

  private static final Stall NONE = new Stall(null, null, null);

  static Stall of(
      Stage stage,
      Instant since,
      Instant stalledAt,
      LocalDate closesOn,
      Instant now,
      LocalDate today) {
    if (stage.isOver()) {
      return NONE;
    }
    boolean tooLong = stalledAt != null && !stalledAt.isAfter(now);
    return new Stall(
        tooLong ? (Long) Duration.between(since, now).toDays() : null,
        tooLong ? stage.stalledAfter() : null,
        closesOn != null && closesOn.isBefore(today) ? closesOn : null);
  }

  /** Whether there is a reason to look at it. */
  public boolean isStalled() {
    return days != null || overdueSince != null;
  }
}
