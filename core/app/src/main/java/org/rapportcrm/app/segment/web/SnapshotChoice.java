package org.rapportcrm.app.segment.web;

import org.rapportcrm.app.segment.Segment;
import org.rapportcrm.app.segment.SegmentKind;

/** What a person chooses of how a segment knows its members. */
public enum SnapshotChoice {
  RULE,
  SNAPSHOT,
  FROZEN;

  /** What was chosen for a segment. */
  static SnapshotChoice of(Segment segment) {
    if (segment.kind() == SegmentKind.RULE) {
      return RULE;
    }
    return segment.frozen() ? FROZEN : SNAPSHOT;
  }

  SegmentKind kind() {
    return this == RULE ? SegmentKind.RULE : SegmentKind.SNAPSHOT;
  }
}
