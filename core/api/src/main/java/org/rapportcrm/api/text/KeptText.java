package org.rapportcrm.api.text;

import java.util.Arrays;
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
    String[] parts = kept.split(SEPARATOR, -1);
    return parts.length == 1
        ? new KeptText(null, List.of(kept))
        : new KeptText(parts[0], Arrays.asList(parts).subList(1, parts.length));
  }

  /** For a column of text; the last argument may be cut off at its end. */
  public String kept() {
    return key == null
        ? arguments.get(0)
        : Stream.concat(Stream.of(key), arguments.stream())
            .map(part -> part.replace(SEPARATOR, " "))
            .collect(Collectors.joining(SEPARATOR));
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
