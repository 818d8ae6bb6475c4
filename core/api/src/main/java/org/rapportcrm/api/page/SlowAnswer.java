package org.rapportcrm.api.page;

import java.time.Instant;

/**
 * An answer of {@link SlowAnswers}.
 *
 * @param value the newest that was worked out; {@code null} before the first
 * @param at when working it out began; {@code null} before the first
 */
public record SlowAnswer<T>(T value, Instant at, State state) {

  /** How it stands with an answer. */
  public enum State {
    /** Worked out for this very question. */
    FRESH,
    /** Worked out before and kept, because that takes long. */
    KEPT,
    /** Being worked out; the value is the one before. */
    WORKING,
    /** Working it out failed; the value is the one before. */
    FAILED
  }

  /** Whether there is a value. */
  public boolean isKnown() {
    return at != null;
  }

  /** Whether it is being worked out, so that asking again soon is worth it. */
  public boolean isWorking() {
    return state == State.WORKING;
  }

  /** Whether working it out failed. */
  public boolean isFailed() {
    return state == State.FAILED;
  }

  /** Whether it is so quick that there is nothing to say about when it was worked out. */
  public boolean isFresh() {
    return state == State.FRESH;
  }
}
