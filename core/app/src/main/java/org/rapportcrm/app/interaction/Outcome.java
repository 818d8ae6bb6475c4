package org.rapportcrm.app.interaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** How a call, a meeting, a visit or an event went. Stored and sent in lower case with hyphens. */
public enum Outcome {
  REACHED,
  NO_ANSWER,
  VOICEMAIL,
  BUSY,
  CALL_BACK,
  WRONG_NUMBER,
  HELD,
  CANCELLED,
  NO_SHOW,
  INVITED,
  REGISTERED,
  ATTENDED;

  private static final List<Outcome> OF_CALLS =
      List.of(REACHED, NO_ANSWER, VOICEMAIL, BUSY, CALL_BACK, WRONG_NUMBER);
  private static final List<Outcome> OF_MEETINGS = List.of(HELD, CANCELLED, NO_SHOW);
  private static final List<Outcome> OF_EVENTS =
      List.of(INVITED, REGISTERED, ATTENDED, NO_SHOW, CANCELLED);

  /** The outcomes that an interaction of this kind can have; any of them for other kinds. */
  public static List<Outcome> of(String kind) {
    return switch (kind == null ? "" : kind) {
      case "call" -> OF_CALLS;
      case "meeting", "visit" -> OF_MEETINGS;
      case "event" -> OF_EVENTS;
      default -> List.of(values());
    };
  }

  /** The stored word, such as {@code no-answer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of its name. */
  public String labelKey() {
    return "interactions.outcome." + word();
  }

  /** The outcome of this word, in any case. */
  public static Optional<Outcome> find(String word) {
    String folded = Folding.fold(word);
    for (Outcome one : values()) {
      if (one.word().equals(folded)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
