package org.rapportcrm.app.contact;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Input;

/** Fields that hold several words, parted by commas. Pure. */
public final class WordLists {

  private static final int LIMIT = 200;

  private WordLists() {}

  /** Language tags in their canonical form, each once. */
  public static Checked<String> languages(String field, String raw) {
    return each(field, raw, word -> Input.language(field, word));
  }

  /** Words of {@link Scarce}, each once. */
  public static Checked<String> scarce(String field, String raw) {
    return each(
        field,
        raw,
        word ->
            Scarce.of(word)
                .map(one -> Checked.good(one.word()))
                .orElseGet(() -> Checked.bad(field, "contacts.no-scarce", word)));
  }

  /** The words of a stored field; none of {@code null}. */
  public static List<String> of(String stored) {
    return stored == null || stored.isBlank() ? List.of() : List.of(stored.split(","));
  }

  /** The words as one text that {@code check} reads; {@code null} stays {@code null}. */
  public static String joined(List<String> words) {
    return words == null ? null : String.join(",", words.stream().map(String::valueOf).toList());
  }

  private static Checked<String> each(
      String field, String raw, Function<String, Checked<String>> check) {
    return Input.text(field, raw, LIMIT)
        .then(
            text -> {
              Set<String> words = new LinkedHashSet<>();
              List<String> typed =
                  Arrays.stream(text.split("[,;،؛\\s]+")).filter(w -> !w.isBlank()).toList();
              for (String word : typed) {
                Checked<String> checked = check.apply(word);
                if (!checked.ok()) {
                  return checked;
                }
                words.add(checked.value());
              }
              return Checked.good(words.isEmpty() ? null : String.join(",", words));
            });
  }
}
