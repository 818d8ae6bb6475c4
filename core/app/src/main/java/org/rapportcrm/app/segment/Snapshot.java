package org.rapportcrm.app.segment;

import java.time.Instant;

/**
 * What is known of a segment that keeps its members.
 *
 * @param frozen whether it is not refreshed any more
 * @param refreshedAt when its members were brought up to date last, or {@code null} before the
 *     first time
 * @param joined how many came in at that time
 * @param left how many left at that time
 */
public record Snapshot(boolean frozen, Instant refreshedAt, int joined, int left) {

  /** Before its members were looked for. */
  static Snapshot empty(boolean frozen) {
    return new Snapshot(frozen, null, 0, 0);
  }
}
