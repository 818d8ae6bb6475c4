package org.rapportcrm.theme;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.rapportcrm.theme.ThemeFinding.Kind;

/**
 * A theme's colours for mail, each as {@code #rrggbb}, because mail clients know no custom
 * properties.
 *
 * @param accent buttons and links
 * @param onAccent text on buttons
 * @param ground around the message
 * @param surface behind its text
 * @param text its text
 * @param muted the foot, on the ground
 * @param darkGround behind everything where the reader's mail is dark
 * @param darkText text on it
 * @param darkLink links on it
 */
public record MailColours(
    String accent,
    String onAccent,
    String ground,
    String surface,
    String text,
    String muted,
    String darkGround,
    String darkText,
    String darkLink) {

  /** Rapport's own. */
  public static final MailColours OWN =
      new MailColours(
          "#0b6b63", "#ffffff", "#f6f6f4", "#ffffff", "#1d2021", "#565b5e", "#14181c", "#e4e7eb",
          "#6fd2c6");

  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb BLACK = new Rgb(0, 0, 0);

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "mail.accent", OWN.accent,
          "mail.onAccent", OWN.onAccent,
          "mail.ground", OWN.ground,
          "mail.surface", OWN.surface,
          "mail.text", OWN.text,
          "mail.muted", OWN.muted,
          "mail.dark.ground", OWN.darkGround,
          "mail.dark.text", OWN.darkText,
          "mail.dark.link", OWN.darkLink);

  /**
   * Those of a theme's {@code theme.properties}. What is absent or no colour is Rapport's own; all
   * are, when they do not go together.
   */
  static MailColours of(Properties theme, List<ThemeFinding> findings) {
    for (String key : new TreeSet<>(theme.stringPropertyNames())) {
      if (!DEFAULTS.containsKey(key)) {
        findings.add(ThemeFinding.of(Kind.MAIL_KEY, 0, key));
      }
    }
    MailColours colours =
        new MailColours(
            colour(theme, "mail.accent", findings),
            colour(theme, "mail.onAccent", findings),
            colour(theme, "mail.ground", findings),
            colour(theme, "mail.surface", findings),
            colour(theme, "mail.text", findings),
            colour(theme, "mail.muted", findings),
            colour(theme, "mail.dark.ground", findings),
            colour(theme, "mail.dark.text", findings),
            colour(theme, "mail.dark.link", findings));
    return colours.goTogether(findings) ? colours : OWN;
  }

  /**
   * The same with another colour of buttons and links, and white letters on it, or black ones where
   * white could not be read.
   *
   * @param other as {@code #rrggbb}
   */
  public MailColours withAccent(String other) {
    Rgb ground = Rgb.of(other).orElseThrow(() -> new IllegalArgumentException(other));
    boolean white = Contrast.ratio(WHITE, ground) >= Contrast.TEXT;
    return new MailColours(
        other,
        (white ? WHITE : BLACK).toString(),
        this.ground,
        surface,
        text,
        muted,
        darkGround,
        darkText,
        darkLink);
  }

  private boolean goTogether(List<ThemeFinding> findings) {
    int before = findings.size();
    check("mail.onAccent", onAccent, "mail.accent", accent, findings);
    check("mail.accent", accent, "mail.surface", surface, findings);
    check("mail.text", text, "mail.surface", surface, findings);
    check("mail.muted", muted, "mail.ground", ground, findings);
    check("mail.accent", accent, "mail.ground", ground, findings);
    check("mail.dark.text", darkText, "mail.dark.ground", darkGround, findings);
    check("mail.dark.link", darkLink, "mail.dark.ground", darkGround, findings);
    return findings.size() == before;
  }

  private static void check(
      String front, String colour, String ground, String behind, List<ThemeFinding> findings) {
    double ratio = Contrast.ratio(Rgb.of(colour).orElseThrow(), Rgb.of(behind).orElseThrow());
    if (ratio < Contrast.TEXT) {
      findings.add(
          ThemeFinding.of(
              Kind.MAIL_CONTRAST,
              0,
              front,
              ground,
              Legible.number(Contrast.shown(ratio)),
              Legible.number(Contrast.TEXT)));
    }
  }

  private static String colour(Properties theme, String name, List<ThemeFinding> findings) {
    String value = theme.getProperty(name, "").strip();
    if (value.isEmpty()) {
      return DEFAULTS.get(name);
    }
    if (!value.matches("#[0-9a-fA-F]{6}")) {
      findings.add(ThemeFinding.of(Kind.MAIL_COLOUR, 0, name, value));
      return DEFAULTS.get(name);
    }
    return value;
  }
}
