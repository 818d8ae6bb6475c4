package org.rapportcrm.app.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Folding;

/**
 * Lengths of time as people type them: {@code 90s}, {@code 15m}, {@code 2h 30m}, {@code 3d}. Pure.
 */
public final class DurationText {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d{1,6})\\s*d)?\\s*(?:(\\d{1,6})\\s*h)?\\s*(?:(\\d{1,6})\\s*m)?\\s*"
              + "(?:(\\d{1,6})\\s*s)?");

  private DurationText() {}

  /** Reads it, or ISO 8601 such as {@code PT15M}; empty when it is no length of time above zero. */
  public static Optional<Duration> parse(String text) {
    String folded = Folding.fold(text);
    Matcher words = WORDS.matcher(folded);
    if (!folded.isEmpty() && words.matches()) {
      return positive(
          Duration.ofDays(group(words, 1))
              .plusHours(group(words, 2))
              .plusMinutes(group(words, 3))
              .plusSeconds(group(words, 4)));
    }
    try {
      return positive(Duration.parse(folded.toUpperCase(Locale.ROOT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As people type it: {@code 2h 30m}. */
  public static String text(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration.toDays(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    return text.toString();
  }

  private static void append(StringBuilder text, long number, String unit) {
    if (number != 0) {
      text.append(text.isEmpty() ? "" : " ").append(number).append(unit);
    }
  }

  private static long group(Matcher words, int group) {
    return words.group(group) == null ? 0 : Long.parseLong(words.group(group));
  }

  private static Optional<Duration> positive(Duration duration) {
    return duration.isNegative() || duration.isZero() ? Optional.empty() : Optional.of(duration);
  }
}
