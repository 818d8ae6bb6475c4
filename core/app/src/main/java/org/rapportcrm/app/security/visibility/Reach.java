package org.rapportcrm.app.security.visibility;

import java.util.Locale;
import java.util.Optional;

/** How far somebody sees among the records of a kind, from the narrowest to the widest. */
public enum Reach {
  /** Records that they own. */
  OWN,
  /** Those, and the records of the teams in which they are. */
  TEAM,
  /** All of them. */
  ALL;

  /** The word in REST and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reach of this word. */
  public static Optional<Reach> of(String word) {
    for (Reach reach : values()) {
      if (reach.word().equals(word)) {
        return Optional.of(reach);
      }
    }
    return Optional.empty();
  }

  /** The wider of the two. */
  Reach or(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
