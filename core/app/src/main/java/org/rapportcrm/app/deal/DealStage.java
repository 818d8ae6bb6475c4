package org.rapportcrm.app.deal;

import java.util.Locale;
import java.util.Optional;

/** How far a deal has come. Stored and sent in lower case. */
public enum DealStage {
  /** Somebody showed interest. */
  NEW,
  /** They can buy, and want to. */
  QUALIFIED,
  /** They have an offer. */
  PROPOSAL,
  /** They bought. */
  WON,
  /** They did not. */
  LOST;

  /** The stored word, such as {@code new}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "deals.stage." + word();
  }

  /** Whether the deal is over, one way or the other. */
  public boolean isOver() {
    return this == WON || this == LOST;
  }

  /** The stage of this word. */
  public static Optional<DealStage> of(String word) {
    for (DealStage stage : values()) {
      if (stage.word().equalsIgnoreCase(word)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
