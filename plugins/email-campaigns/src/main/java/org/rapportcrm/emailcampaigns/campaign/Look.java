package org.rapportcrm.emailcampaigns.campaign;

/** How a mail program shows a message. */
public enum Look {
  LIGHT("not all"),
  DARK("all");

  private static final String ASKED = "(prefers-color-scheme: dark)";

  private final String medium;

  Look(String medium) {
    this.medium = medium;
  }

  /** The look of this word; light for every other word. */
  public static Look of(String word) {
    return "dark".equals(word) ? DARK : LIGHT;
  }

  /**
   * The message as a program with this look shows it, whatever the look of the browser: the
   * question in its style sheet is answered here. Pure.
   */
  public String shown(String html) {
    return html.replace("@media " + ASKED, "@media " + medium)
        .replace("color-scheme: light dark", "color-scheme: " + (this == DARK ? "dark" : "light"));
  }
}
