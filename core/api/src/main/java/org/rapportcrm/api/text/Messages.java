package org.rapportcrm.api.text;

import java.util.Locale;

/**
 * Texts of core and plugins by key; an injectable service of the core. Patterns are ICU message
 * formats, so that plurals are right in Arabic too.
 */
public interface Messages {

  /**
   * The text in the language, in English where that lacks it, or the key itself where there is
   * none.
   *
   * @param key of the core or of an installed plugin, such as {@code loyalty.balance}
   * @param arguments fill {@code {0}}, {@code {1}} …; numbers are written in the language's way.
   *     Without any the text is taken as it is, braces and all
   */
  String text(Locale locale, String key, Object... arguments);
}
