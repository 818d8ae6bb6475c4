package org.rapportcrm.theme;

import java.util.List;
import java.util.Locale;

/**
 * Something of a theme that is left out, or not as it should be.
 *
 * @param kind what is wrong
 * @param line of {@code theme.css}, or 0
 * @param about what it is about: a token, a file, a rule; further words for its sentence after it
 */
public record ThemeFinding(Kind kind, int line, List<String> about) {

  /** What can be wrong. */
  public enum Kind {
    /** There is no style sheet. */
    NO_SHEET(
        "The theme has no %s; it looks like Rapport itself.",
        "Put a style sheet there that sets tokens."),
    /** A file is larger than it may be, or not text. */
    UNREADABLE_FILE("%s cannot be read: %s.", "Write it in UTF-8, at most 256 kB."),
    /** Something in the style sheet is no rule. */
    UNREADABLE("Line %s is no CSS that can be understood.", "Correct or remove it."),
    /** A rule other than those that a theme may have. */
    RULE(
        "The rule \"%s\" is left out: a theme sets tokens, it does not style elements.",
        "Use :root, :root:lang(…) and @font-face alone."),
    /** A token that does not exist. */
    TOKEN("%s is no token.", "Use one of the tokens in docs/plugins/theme.md."),
    /** A value that does not fit its token. */
    VALUE("%s is \"%s\", which does not fit it.", "Write a value as docs/plugins/theme.md says."),
    /** A typeface without a name or a file of the theme. */
    FACE(
        "A typeface is left out: %s.",
        "Name it and a woff2 file in the folder of the theme, without any other address."),
    /** Text or a drawing would be hard to see. */
    CONTRAST(
        "%1$s on %2$s has a contrast of %4$s to 1 when the console is %3$s, and %5$s is the least;"
            + " %6$s is Rapport's own instead.",
        "Make one of the two darker or lighter."),
    /** A colour of mail is none. */
    MAIL_COLOUR("%s is \"%s\", which is no colour; Rapport's own is used.", "Write #rrggbb."),
    /** The colours of mail do not go together. */
    MAIL_CONTRAST(
        "%1$s on %2$s has a contrast of %3$s to 1, and %4$s is the least; mail has Rapport's own"
            + " colours.",
        "Make one of the two darker or lighter."),
    /** A key that nobody reads. */
    MAIL_KEY("%s in theme.properties is not known.", "Remove it, or correct its name.");

    private final String text;
    private final String fix;

    Kind(String text, String fix) {
      this.text = text;
      this.fix = fix;
    }

    /** Such as {@code font-face}: part of the finding's id and of the key of its text. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static ThemeFinding of(Kind kind, int line, Object... about) {
    return new ThemeFinding(kind, line, List.of(about).stream().map(String::valueOf).toList());
  }

  /** What is wrong and what is done about it, in English. */
  public String text() {
    return kind.text.formatted(about.toArray());
  }

  /** What to do, in English. */
  public String fix() {
    return kind.fix;
  }
}
