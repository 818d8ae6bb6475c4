package org.rapportcrm.api.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence that is kept in a column of text, to be said in the language of whoever reads it.
 *
 * @param key of the text; {@code null} for words that are kept as they are
 * @param arguments what fills it; whole numbers are written in the reader's way
 */
public record KeptText(String key, List<String> arguments) {

  private static final String SEPARATOR = "\t";

  /** Keeps an immutable copy. */
  public KeptText {
    arguments = List.copyOf(arguments);
  }

  /** A sentence of the bundles. */
  public static KeptText of(String key, Object... arguments) {
    return new KeptText(key, Stream.of(arguments).map(String::valueOf).toList());
  }

  /** Out of {@link #kept}; a text without a key is taken as it is. */
  public static KeptText read(String kept) {
    List<String> parts = List.of(kept.split(SEPARATOR, -1));
    return parts.size() == 1
        ? new KeptText(null, parts)
        : new KeptText(
            parts.get(0),
            parts.get(1).isEmpty() && parts.size() == 2
                ? List.of()
                : parts.subList(1, parts.size()));
  }

  /** For a column of text; the last argument may be cut off at its end. */
  public String kept() {
    return key == null
        ? arguments.get(0)
        : arguments.stream()
            .map(argument -> argument.replace(SEPARATOR, " "))
            .collect(Collectors.joining(SEPARATOR, key + SEPARATOR, ""));
  }

  /** The sentence. */
  public String in(Messages texts, Locale locale) {
    return key == null
        ? arguments.get(0)
        : texts.text(locale, key, arguments.stream().map(KeptText::value).toArray());
  }

  private static Object value(String argument) {
    return argument.matches("\\d{1,18}") ? (Object) Long.valueOf(argument) : argument;
  }
}
