package org.rapportcrm.emailcampaigns.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of a message to one recipient, in the words of the report. */
public enum Fate {
  /** Waits for its turn or its next try, or is being handed over at this moment. */
  QUEUED("QUEUED", "CLAIMED", "SENDING"),
  /** Taken by the recipient's mail server. */
  SENT("SENT"),
  /** Will not arrive. */
  FAILED("FAILED"),
  /** Handed over without an answer: it may have arrived, and is never sent again by itself. */
  UNKNOWN("UNKNOWN"),
  /** Held back by consent, suppression, cap or a filter, or given up before its turn came. */
  SUPPRESSED("SUPPRESSED", "CANCELLED");

  private final List<String> states;

  Fate(String... states) {
    this.states = List.of(states);
  }

  /** The states of a delivery that mean this. */
  public List<String> states() {
    return states;
  }

  /** As REST and addresses write it: small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the state of a delivery means. */
  public static Fate of(String state) {
    return Arrays.stream(values()).filter(f -> f.states.contains(state)).findFirst().orElseThrow();
  }

  /** The one of this word. */
  public static Optional<Fate> ofWord(String word) {
    return Arrays.stream(values()).filter(fate -> fate.word().equals(word)).findFirst();
  }
}
