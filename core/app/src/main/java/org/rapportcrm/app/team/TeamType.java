package org.rapportcrm.app.team;

import java.util.Locale;
import java.util.Optional;

/** What a team does for customers; all four are part of customer relations. */
public enum TeamType {
  RELATIONS,
  MARKETING,
  SALES,
  SERVICE;

  /** The word in REST and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "teams.type." + word();
  }

  /** The type of this word. */
  public static Optional<TeamType> of(String word) {
    for (TeamType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
