package org.rapportcrm.app.purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.text.PersonLocale;

/**
 * A purpose as a person makes it. Pure.
 *
 * @param word its name in URLs and rules
 * @param texts the words by which people are asked, by language; at least one
 */
public record PurposeInput(
    String word, boolean doubleOptIn, boolean campaigns, Map<String, TextInput> texts) {

  private static final int LONGEST = 40;

  /** Letters, digits and single hyphens: it stands in addresses, rules and settings. */
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Without the languages of which nothing is said, in the order of their names. */
  public PurposeInput {
    texts = texts == null ? Map.of() : new TreeMap<>(texts);
    word = word == null ? null : word.strip();
  }

  /** What is wrong with it. */
  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    String name = Input.required("key", word, LONGEST).or(flaws);
    // “direct” is what a message that somebody asked for is called where a purpose would stand.
    if (name != null && (!WORD.matcher(name).matches() || name.equals("direct"))) {
      flaws.add(Flaw.of("key", "purposes.no-key", name));
    }
    if (said().isEmpty()) {
      flaws.add(Flaw.of("texts", "purposes.no-text"));
    }
    said()
        .forEach(
            (language, text) -> {
              if (!PersonLocale.LANGUAGES.contains(language)) {
                flaws.add(Flaw.of("texts." + language, "purposes.no-language", language));
              }
              flaws.addAll(text.flaws("texts." + language + "."));
            });
    return flaws;
  }

  /** The languages in which something is said. */
  Map<String, TextInput> said() {
    Map<String, TextInput> said = new TreeMap<>(texts);
    said.values().removeIf(text -> text == null || text.isBlank());
    return said;
  }
}
