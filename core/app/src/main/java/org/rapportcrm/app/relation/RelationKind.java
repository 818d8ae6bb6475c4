package org.rapportcrm.app.relation;

import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/**
 * In which relation the first contact stands to the second. Stored and sent in lower case with
 * hyphens.
 */
public enum RelationKind {
  INTRODUCED_BY(false),
  WORKS_FOR(false),
  REPORTS_TO(false),
  ASSISTS(false),
  ADVISES(false),
  KNOWS(true),
  COLLEAGUE(true),
  FRIEND(true),
  PARTNER(true),
  FAMILY(true),
  OTHER(true);

  private final boolean mutual;

  RelationKind(boolean mutual) {
    this.mutual = mutual;
  }

  /** Whether it reads the same from both sides. */
  public boolean isMutual() {
    return mutual;
  }

  /** The stored word, such as {@code introduced-by}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Message key of its words.
   *
   * @param reverse as the second contact reads it
   */
  public String labelKey(boolean reverse) {
    return "relations.kind." + word() + (reverse && !mutual ? ".reverse" : "");
  }

  /** The kind of this word, in any case. */
  public static Optional<RelationKind> of(String word) {
    String folded = Folding.fold(word);
    for (RelationKind kind : values()) {
      if (kind.word().equals(folded)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
