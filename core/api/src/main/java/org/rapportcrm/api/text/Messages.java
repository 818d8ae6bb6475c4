package org.rapportcrm.api.text;

import java.util.Locale;

/**
 * Texts of core and plugins by key; an injectable service of the core. Patterns are ICU message
 * formats, so that plurals are right in Arabic too.
 */
public interface Messages {

  /**
   * The text, or the key itself where there is none. {@code arguments} fill {@code {0}}, {@code
   * {1}} …
   */
  String text(Locale locale, String key, Object... arguments);
}
