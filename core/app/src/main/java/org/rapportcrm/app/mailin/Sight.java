package org.rapportcrm.app.mailin;

import java.util.Locale;
import java.util.Optional;

/** What those who see a contact see of its mails, beside whoever the mailbox belongs to. */
public enum Sight {
  /** Everything. */
  ALL,
  /** That there was a mail, and its subject. */
  SUBJECT,
  /** That there was a mail. */
  NOTHING;

  /** The stored word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "mailin.sight." + word();
  }

  /** The one of this word, in any case. */
  public static Optional<Sight> of(String word) {
    for (Sight one : values()) {
      if (one.name().equalsIgnoreCase(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
