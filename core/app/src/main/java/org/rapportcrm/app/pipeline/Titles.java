package org.rapportcrm.app.pipeline;

import java.util.Collection;
import java.util.Locale;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/**
 * How people call a pipeline or a stage; each may be {@code null}.
 *
 * @param any in every language that has no name of its own
 */
public record Titles(String any, String ar, String fa) {

  /** The longest name. */
  public static final int LONGEST = 120;

  /** What came in, checked. */
  static Titles checked(String field, Titles raw, Collection<Flaw> flaws) {
    return new Titles(
        Input.text(field, raw.any, LONGEST).or(flaws),
        Input.text(field + "Ar", raw.ar, LONGEST).or(flaws),
        Input.text(field + "Fa", raw.fa, LONGEST).or(flaws));
  }

  /**
   * The name in this language.
   *
   * @param key message key of the name where people gave none
   */
  public String in(Locale locale, Messages messages, String key) {
    String own =
        switch (locale.getLanguage()) {
          case "ar" -> ar;
          case "fa" -> fa;
          default -> any;
        };
    if (own != null) {
      return own;
    }
    return any != null ? any : messages.text(locale, key);
  }

  /** Whether people gave none. */
  public boolean isEmpty() {
    return any == null && ar == null && fa == null;
  }
}
