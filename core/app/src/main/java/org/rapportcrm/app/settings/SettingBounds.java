package org.rapportcrm.app.settings;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.app.input.Checked;

/**
 * Whether a value keeps within its setting's rules. A rule that is itself no number, day or pattern
 * is passed over: a slip in a plugin's schema must not lock its settings. Pure.
 */
record SettingBounds(String field, SettingRules rules) {

  /** The number of characters of a text. */
  Checked<String> length(String text) {
    BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
    if (isBelow(length, rules.min(), BigDecimal::new)) {
      return Checked.bad(field, "settings.tooShort", length.intValue(), count(rules.min()));
    }
    if (isAbove(length, rules.max(), BigDecimal::new)) {
      return Checked.bad(field, "settings.tooLong", length.intValue(), count(rules.max()));
    }
    return Checked.good(text);
  }

  /** A whole text against the pattern. */
  Checked<String> pattern(String text) {
    try {
      return rules.pattern() == null || Pattern.matches(rules.pattern(), text)
          ? Checked.good(text)
          : Checked.bad(field, "settings.noMatch", text);
    } catch (PatternSyntaxException e) {
      return Checked.good(text);
    }
  }

  /** A number. */
  Checked<String> number(String text) {
    return between(text, new BigDecimal(text), BigDecimal::new);
  }

  /**
   * Anything that has an order.
   *
   * @param kept the value as it is kept
   * @param read how a bound is read
   */
  <T extends Comparable<? super T>> Checked<String> between(
      String kept, T value, Function<String, T> read) {
    if (isBelow(value, rules.min(), read)) {
      return Checked.bad(field, "settings.tooSmall", kept, rules.min());
    }
    if (isAbove(value, rules.max(), read)) {
      return Checked.bad(field, "settings.tooGreat", kept, rules.max());
    }
    return Checked.good(kept);
  }

  private static <T extends Comparable<? super T>> boolean isBelow(
      T value, String bound, Function<String, T> read) {
    T least = bound(bound, read);
    return least != null && value.compareTo(least) < 0;
  }

  private static <T extends Comparable<? super T>> boolean isAbove(
      T value, String bound, Function<String, T> read) {
    T greatest = bound(bound, read);
    return greatest != null && value.compareTo(greatest) > 0;
  }

  private static <T> T bound(String bound, Function<String, T> read) {
    try {
      return bound == null ? null : read.apply(bound);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static int count(String bound) {
    return new BigDecimal(bound).intValue();
  }
}
