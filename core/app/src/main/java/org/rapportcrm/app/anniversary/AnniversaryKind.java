package org.rapportcrm.app.anniversary;

import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** What returns every year, besides the birthday. Stored and sent in lower case with hyphens. */
public enum AnniversaryKind {
  WEDDING,
  CUSTOMER_SINCE,
  MEMORIAL,
  /** In the person's own words. */
  OTHER;

  /** The stored word, such as {@code customer-since}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of its name. */
  public String labelKey() {
    return "anniversaries.kind." + word();
  }

  /** The kind of this word, in any case. */
  public static Optional<AnniversaryKind> of(String word) {
    String folded = Folding.fold(word);
    for (AnniversaryKind kind : values()) {
      if (kind.word().equals(folded)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
