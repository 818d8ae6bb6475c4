package org.rapportcrm.app.contact;

import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** How far a relationship has come. Stored and sent in lower case. */
public enum LifeStage {
  /** Gets our news, nothing more. */
  SUBSCRIBER,
  /** Showed interest. Where nothing is said, a contact starts here. */
  LEAD,
  /** We are talking about a purchase. */
  OPPORTUNITY,
  /** Has bought. */
  CUSTOMER,
  /** One of our best. */
  VIP,
  /** Bought once, and has not been seen for long. */
  LAPSED;

  /** The stored word, such as {@code lead}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "contacts.stage." + word();
  }

  /** The stage of this word, in any case. */
  public static Optional<LifeStage> of(String word) {
    String folded = Folding.fold(word);
    for (LifeStage stage : values()) {
      if (stage.word().equals(folded)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
