package org.rapportcrm.app.interaction;

import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** Who began: caring for a relationship beforehand, or answering. Stored and sent in lower case. */
public enum Initiative {
  /** We came to them. */
  PROACTIVE,
  /** They came to us. */
  REACTIVE;

  /** The stored word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "interactions.initiative." + word();
  }

  /** The initiative of this word, in any case. */
  public static Optional<Initiative> of(String word) {
    String folded = Folding.fold(word);
    for (Initiative one : values()) {
      if (one.word().equals(folded)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** What the direction says when nobody says more: out is proactive, in is reactive. */
  static String byDirection(String direction) {
    return "out".equals(direction)
        ? PROACTIVE.word()
        : "in".equals(direction) ? REACTIVE.word() : null;
  }
}
