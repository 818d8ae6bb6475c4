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

  private static final int SHOWN_DECIMALS = 3;

  /** The number of characters of a text. */
  Checked<String> length(String text) {
    BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
    BigDecimal least = bound(rules.min(), BigDecimal::new);
    if (least != null && length.compareTo(least) < 0) {
      return Checked.bad(field, "settings.tooShort", length.intValue(), least.intValue());
    }
    BigDecimal greatest = bound(rules.max(), BigDecimal::new);
    if (greatest != null && length.compareTo(greatest) > 0) {
      return Checked.bad(field, "settings.tooLong", length.intValue(), greatest.intValue());
    }
    return Checked.good(text);
  }

  /** A whole text against the pattern. */
  Checked<String> pattern(String text) {
    return matches(text) ? Checked.good(text) : Checked.bad(field, "settings.noMatch", text);
  }

  /** The same of a secret, which no error repeats. */
  Checked<String> secretPattern(String secret) {
    return matches(secret) ? Checked.good(secret) : Checked.bad(field, "settings.secret.noMatch");
  }

  private boolean matches(String text) {
    try {
      return rules.pattern() == null || Pattern.matches(rules.pattern(), text);
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  /** A number. */
  Checked<String> number(String text) {
    return between(text, new BigDecimal(text), BigDecimal::new, SettingBounds::shown);
  }

  /**
   * Anything that has an order.
   *
   * @param kept the value as it is kept
   * @param read how a bound is read
   * @param shown how values and bounds stand in a sentence
   */
  <T extends Comparable<? super T>> Checked<String> between(
      String kept, T value, Function<String, T> read, Function<T, Object> shown) {
    T least = bound(rules.min(), read);
    if (least != null && value.compareTo(least) < 0) {
      return Checked.bad(field, "settings.tooSmall", shown.apply(value), shown.apply(least));
    }
    T greatest = bound(rules.max(), read);
    if (greatest != null && value.compareTo(greatest) > 0) {
      return Checked.bad(field, "settings.tooGreat", shown.apply(value), shown.apply(greatest));
    }
    return Checked.good(kept);
  }

  /** A number in the reader's digits, where the sentence would not cut its decimals off. */
  static Object shown(BigDecimal number) {
    return number.scale() <= SHOWN_DECIMALS ? number : number.toPlainString();
  }

  private static <T> T bound(String bound, Function<String, T> read) {
    try {
      return bound == null ? null : read.apply(bound);
    } catch (RuntimeException e) {
      return null;
    }
  }
}
