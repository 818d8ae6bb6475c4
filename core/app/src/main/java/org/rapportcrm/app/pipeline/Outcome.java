package org.rapportcrm.app.pipeline;

import java.util.Locale;
import java.util.Optional;

/** What a deal in a stage has come to. Stored and sent in lower case. */
public enum Outcome {
  /** It is still talked about. */
  OPEN,
  /** They bought. */
  WON,
  /** They did not. */
  LOST;

  /** The stored word, such as {@code won}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "pipelines.outcome." + word();
  }

  /** Whether the deal is over, one way or the other. */
  public boolean isOver() {
    return this != OPEN;
  }

  /** The outcome of this word. */
  public static Optional<Outcome> of(String word) {
    for (Outcome outcome : values()) {
      if (outcome.word().equalsIgnoreCase(word)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
