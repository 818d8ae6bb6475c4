package org.rapportcrm.app.segment;

import java.time.Instant;
import org.rapportcrm.app.segment.compile.References;
import org.rapportcrm.app.segment.rule.Rule;

/**
 * A stored rule with its name.
 *
 * @param id its key; 0 before it is stored
 * @param description what it is for, or {@code null}
 * @param version grows by one with every change
 * @param snapshot what is known of its kept members, or {@code null} when its rule is asked anew
 *     each time
 */
public record Segment(
    long id,
    String name,
    String description,
    Rule rule,
    Instant createdAt,
    Instant updatedAt,
    long version,
    Snapshot snapshot) {

  /** How it knows its members. */
  public SegmentKind kind() {
    return snapshot == null ? SegmentKind.RULE : SegmentKind.SNAPSHOT;
  }

  /** Whether it keeps its members and does not refresh them. */
  public boolean frozen() {
    return snapshot != null && snapshot.frozen();
  }

  /** As the compiler takes it. */
  References.Stored stored() {
    return new References.Stored(id, name, rule, snapshot != null);
  }
}
