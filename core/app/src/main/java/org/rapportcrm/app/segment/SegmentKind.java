package org.rapportcrm.app.segment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.rest.FieldError;
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
    String message = "There is no kind of segment " + word + ".";
    throw new ProblemException(
        400, message, List.of(new FieldError("kind", message, "Send rule or snapshot.")));
  }
}
