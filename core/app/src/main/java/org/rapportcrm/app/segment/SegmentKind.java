package org.rapportcrm.app.segment;

import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;

/** How a segment knows its members. */
public enum SegmentKind {
  /** By asking its rule anew each time. */
  RULE,
  /** By a table that is brought up to date with the rule from time to time. */
  SNAPSHOT;

  /** The word in REST. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of this word; empty for none.
   *
   * @throws ProblemException 400 when there is no such kind
   */
  public static Optional<SegmentKind> of(String word) {
    if (word == null) {
      return Optional.empty();
    }
    for (SegmentKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    throw KeyedProblem.badField("kind", "segments.refused.kind", word);
  }
}
