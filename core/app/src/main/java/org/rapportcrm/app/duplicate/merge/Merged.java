package org.rapportcrm.app.duplicate.merge;

import java.time.Instant;

/**
 * A merge, as the book of merges knows it.
 *
 * @param undoneAt when it was taken back, or {@code null}
 */
public record Merged(
    long id, long keptId, long mergedId, Instant at, String who, Instant undoneAt) {

  /** Until when it can be taken back. */
  public Instant until() {
    return at.plus(MergeBook.KEPT);
  }

  Merged undone(Instant now) {
    return new Merged(id, keptId, mergedId, at, who, now);
  }
}
