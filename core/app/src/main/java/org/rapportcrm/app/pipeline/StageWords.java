package org.rapportcrm.app.pipeline;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.rapportcrm.api.text.Folding;

/** Names of stages in REST. Pure. */
final class StageWords {

  /** Stages whose names the program knows in every language. */
  static final Set<String> USUAL = Set.of("new", "qualified", "proposal", "won", "lost");

  private static final int LONGEST = 30;

  private StageWords() {}

  /**
   * A word for a new stage that none of the others has: its name in Latin letters and digits with
   * dashes; where nothing is left of it, {@code stage}. A number follows where it is taken.
   */
  static String make(String name, Collection<String> taken) {
    String folded = Folding.fold(name == null ? "" : name).toLowerCase(Locale.ROOT);
    String word = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (word.length() > LONGEST) {
      word = word.substring(0, LONGEST).replaceAll("-$", "");
    }
    String base = word.isEmpty() ? "stage" : word;
    String one = base;
    for (int i = 2; taken.contains(one); i++) {
      one = base + "-" + i;
    }
    return one;
  }
}
