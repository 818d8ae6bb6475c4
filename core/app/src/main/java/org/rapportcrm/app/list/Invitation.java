package org.rapportcrm.app.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** How far the invitation into a group has come. Whoever was simply put there has none. */
public enum Invitation {
  INVITED,
  ACCEPTED,
  DECLINED;

  /** The stored word, such as {@code accepted}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String labelKey() {
    return "lists.invitation." + word();
  }

  /** The state of this word, in any case. */
  public static Optional<Invitation> of(String word) {
    String folded = Folding.fold(word);
    return Arrays.stream(values()).filter(state -> state.word().equals(folded)).findFirst();
  }
}
