package org.rapportcrm.app.contact;

import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** What a person may lack, so that we offer what helps them. Stored and sent in lower case. */
public enum Scarce {
  TIME,
  MONEY,
  KNOWLEDGE,
  PEOPLE,
  TOOLS,
  TRUST,
  REACH;

  /** The stored word, such as {@code time}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "contacts.scarce." + word();
  }

  /** What this word means, in any case. */
  public static Optional<Scarce> of(String word) {
    String folded = Folding.fold(word);
    for (Scarce one : values()) {
      if (one.word().equals(folded)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
