package org.rapportcrm.app.web;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Long lists of choices. Pure. */
public final class Choices {

  private Choices() {}

  /** Values by their names, in the order of the reader's alphabet. */
  public static List<Choice> sorted(
      List<String> values, UnaryOperator<String> name, Locale reader) {
    Comparator<Object> alphabet = Collator.getInstance(reader);
    return values.stream()
        .map(value -> new Choice(value, name.apply(value)))
        .sorted(Comparator.comparing(Choice::label, alphabet))
        .toList();
  }

  /** The choices with the one that is stored: what was chosen once stays choosable. */
  public static List<Choice> with(String stored, List<Choice> choices, UnaryOperator<String> name) {
    boolean there =
        stored == null
            || stored.isBlank()
            || choices.stream().anyMatch(choice -> choice.value().equals(stored));
    return there
        ? choices
        : Stream.concat(Stream.of(new Choice(stored, name.apply(stored))), choices.stream())
            .toList();
  }
}
