package org.rapportcrm.app.mailin.imap;

import java.util.Locale;
import java.util.Optional;

/** How the way to a mail server is protected. */
public enum Security {
  /** From the first byte, usually at port 993. */
  TLS,
  /** After a greeting in clear, usually at port 143; refused when the server cannot. */
  STARTTLS,
  /** Not at all: name, password and mails can be read on the way. */
  NONE;

  /** The stored word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "mailin.tls." + word();
  }

  /** The one of this word, in any case. */
  public static Optional<Security> of(String word) {
    for (Security one : values()) {
      if (one.name().equalsIgnoreCase(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
