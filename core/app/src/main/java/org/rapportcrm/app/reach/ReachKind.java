package org.rapportcrm.app.reach;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** What an address or number is for. Stored and sent in lower case. */
public enum ReachKind {
  WORK,
  HOME,
  MOBILE,
  FAX,
  BILLING,
  SHIPPING,
  OTHER;

  /** Kinds of mail addresses, the usual one first. */
  public static final List<ReachKind> OF_EMAIL = List.of(WORK, HOME, BILLING, OTHER);

  /** Kinds of telephone numbers, the usual one first. */
  public static final List<ReachKind> OF_PHONE = List.of(MOBILE, WORK, HOME, FAX, BILLING, OTHER);

  /** Kinds of postal addresses, the usual one first. */
  public static final List<ReachKind> OF_ADDRESS = List.of(WORK, HOME, BILLING, SHIPPING, OTHER);

  /** The stored word, such as {@code work}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "reach.kind." + word();
  }

  /** The kind of this word, in any case. */
  public static Optional<ReachKind> of(String word) {
    String folded = Folding.fold(word);
    for (ReachKind kind : values()) {
      if (kind.word().equals(folded)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
