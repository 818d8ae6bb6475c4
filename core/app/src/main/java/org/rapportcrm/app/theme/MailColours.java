package org.rapportcrm.app.theme;

import java.util.Properties;

/**
 * A theme's colours for mail, as hexadecimal RGB, because mail clients know no custom properties.
 *
 * @param accent buttons and links
 * @param onAccent text on them
 * @param ground around the message
 * @param surface behind its text
 * @param text its text
 */
public record MailColours(
    String accent, String onAccent, String ground, String surface, String text) {

  /** Rapport's own. */
  public static final MailColours OWN =
      new MailColours("#0b6b63", "#ffffff", "#f6f6f4", "#ffffff", "#1d2021");

  /** Those of a theme's {@code theme.properties}; what is absent or no colour is Rapport's own. */
  public static MailColours of(Properties theme) {
    return new MailColours(
        colour(theme, "mail.accent", OWN.accent),
        colour(theme, "mail.onAccent", OWN.onAccent),
        colour(theme, "mail.ground", OWN.ground),
        colour(theme, "mail.surface", OWN.surface),
        colour(theme, "mail.text", OWN.text));
  }

  private static String colour(Properties theme, String name, String otherwise) {
    String value = theme.getProperty(name, "").strip();
    return value.matches("#[0-9a-fA-F]{6}") ? value : otherwise;
  }
}
