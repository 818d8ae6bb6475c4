package org.rapportcrm.app.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** What binds the members of a group. Stored and sent in lower case with hyphens. */
public enum GroupKind {
  HOUSEHOLD,
  ASSOCIATION,
  BUYING_CENTRE,
  COMMUNITY;

  /** The stored word, such as {@code buying-centre}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of its name. */
  public String labelKey() {
    return "lists.kind." + word();
  }

  /** Message keys of the roles that such a group usually has, to choose from while it has none. */
  public List<String> usualRoles() {
    return switch (this) {
      case HOUSEHOLD -> keys("head", "partner", "child");
      case ASSOCIATION -> keys("chair", "treasurer", "member");
      case BUYING_CENTRE -> keys("decides", "pays", "uses", "advises");
      case COMMUNITY -> keys("host", "member", "guest");
    };
  }

  private static List<String> keys(String... words) {
    return Arrays.stream(words).map(word -> "lists.role." + word).toList();
  }

  /** The kind of this word, in any case. */
  public static Optional<GroupKind> of(String word) {
    String folded = Folding.fold(word);
    return Arrays.stream(values()).filter(kind -> kind.word().equals(folded)).findFirst();
  }
}
