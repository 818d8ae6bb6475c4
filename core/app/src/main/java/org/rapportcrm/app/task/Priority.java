package org.rapportcrm.app.task;

import java.util.Locale;
import java.util.Optional;

/** How much a task matters; stored by its place in this order. */
public enum Priority {
  LOW,
  USUAL,
  HIGH;

  /** The word in REST, such as {@code high}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The priority of this word. */
  public static Optional<Priority> of(String word) {
    for (Priority one : values()) {
      if (one.word().equalsIgnoreCase(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
