package org.rapportcrm.app.imports.parse;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.text.Folding;

/** Reads yes and no in several languages. */
public final class YesNo {

  private static final Set<String> YES =
      folded(
          "yes", "y", "true", "t", "1", "x", "✓", "✔", "on", "نعم", "صح", "بله", "بلی", "آری",
          "oui", "ja", "sí", "si", "evet", "да");
  private static final Set<String> NO =
      folded(
          "no", "n", "false", "f", "0", "off", "لا", "خطأ", "نه", "خیر", "non", "nein", "hayır",
          "нет");

  private YesNo() {}

  /** Yes or no; empty when the text says neither. */
  public static Optional<Boolean> parse(String text) {
    String word = Folding.fold(text);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static Set<String> folded(String... words) {
    return Arrays.stream(words).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
  }
}
