package org.rapportcrm.launcher.check.web;

import java.util.List;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.jar.JarContents;
import org.rapportcrm.theme.Theme;
import org.rapportcrm.theme.ThemeFinding;

/** What of a theme would be left out when it is worn: it is read as the application reads it. */
public final class ThemeLooks implements Check {
  private static final Rule SHEET =
      Rule.warning(
          "theme.css",
          "A theme's style sheet is missing, cannot be read, or has a rule, token, value or typeface"
              + " that does not fit and is left out.",
          "Set tokens of docs/plugins/theme.md to values that fit, in :root, :root:lang(…) and"
              + " @font-face alone.");
  private static final Rule CONTRAST =
      Rule.warning(
          "theme.contrast",
          "Two colours of a theme are too close to each other to be read; Rapport's own take their"
              + " place.",
          "Make one of the two darker or lighter.");
  private static final Rule MAIL =
      Rule.warning(
          "theme.mail",
          "A theme's colours of mail are unknown, none, or do not go together.",
          "Write those of docs/plugins/theme.md as #rrggbb, text told from its ground by 4.5 to 1.");

  @Override
  public List<Rule> rules() {
    return List.of(SHEET, CONTRAST, MAIL);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.isTheme() || !subject.hasId()) {
      return;
    }
    Theme theme = Theme.read(subject.id(), path -> file(subject.jar(), path));
    for (ThemeFinding finding : theme.findings()) {
      findings.add(rule(finding.kind()), where(finding), said(finding));
    }
  }

  private static Rule rule(ThemeFinding.Kind kind) {
    return switch (kind) {
      case CONTRAST -> CONTRAST;
      case MAIL_COLOUR, MAIL_CONTRAST, MAIL_KEY -> MAIL;
      default -> SHEET;
    };
  }

  /** The application shows the same on its page of themes. */
  private static Said said(ThemeFinding finding) {
    return new Said("themes.flaw." + finding.kind().word(), finding.about(), finding.text());
  }

  private static String where(ThemeFinding finding) {
    return finding.line() == 0 ? "" : "theme.css:" + finding.line();
  }

  /** Pictures and typefaces need only be there. */
  private static byte[] file(JarContents jar, String path) {
    byte[] content = jar.texts().get(path);
    return content == null && jar.has(path) ? new byte[0] : content;
  }
}
