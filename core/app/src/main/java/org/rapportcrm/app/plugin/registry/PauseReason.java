package org.rapportcrm.app.plugin.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.api.text.Messages;

/**
 * Why a plugin was paused, to be said in the language of whoever reads it.
 *
 * @param kind which text: {@code failures}, {@code late} or {@code stuck}; {@code said} for a
 *     sentence that was kept as such
 * @param arguments what fills it
 */
public record PauseReason(String kind, List<String> arguments) {

  private static final String SEPARATOR = "\t";
  private static final String KEY = "plugins.paused.because.";
  private static final String SAID = "said";

  /** Keeps an immutable copy. */
  public PauseReason {
    arguments = List.copyOf(arguments);
  }

  /** It failed too often. */
  public static PauseReason failures(long strikes, long minutes, String where, String last) {
    return new PauseReason("failures", List.of("" + strikes, "" + minutes, where, last));
  }

  /** It failed too often, the last time by taking longer than it may. */
  public static PauseReason late(long strikes, long minutes, String where, long seconds) {
    return new PauseReason("late", List.of("" + strikes, "" + minutes, where, "" + seconds));
  }

  /** A call does not come back. */
  public static PauseReason stuck(String where, long seconds) {
    return new PauseReason("stuck", List.of(where, "" + seconds));
  }

  /** Out of {@link #kept}; a text without a kind is a sentence of an earlier version. */
  public static PauseReason of(String kept) {
    String[] parts = kept.split(SEPARATOR, -1);
    return parts.length == 1
        ? new PauseReason(SAID, List.of(kept))
        : new PauseReason(parts[0], Arrays.asList(parts).subList(1, parts.length));
  }

  /** For a column of text; the last argument may be cut off at its end. */
  public String kept() {
    return Stream.concat(Stream.of(kind), arguments.stream())
        .map(part -> part.replace(SEPARATOR, " "))
        .collect(Collectors.joining(SEPARATOR));
  }

  /** For a notification, which is read later and by people of several languages. */
  public KeptText told() {
    return kind.equals(SAID) ? new KeptText(null, arguments) : new KeptText(KEY + kind, arguments);
  }

  /** The sentence. */
  public String in(Messages texts, Locale locale) {
    return kind.equals(SAID)
        ? arguments.get(0)
        : texts.text(locale, KEY + kind, arguments.stream().map(PauseReason::withDigits).toArray());
  }

  /** A number as a number, so that it gets the digits of the language. */
  private static Object withDigits(String argument) {
    return argument.matches("\\d{1,9}") ? (Object) Long.valueOf(argument) : argument;
  }
}
