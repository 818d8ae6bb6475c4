package org.rapportcrm.launcher.check.web;

import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** A theme is looks alone: nothing in it runs. */
public final class ThemeFiles implements Check {
  private static final Rule FILE =
      Rule.error(
              "theme.file",
              "A theme carries something that runs or that a theme has no use for: classes, scripts,"
                  + " pages, migrations.",
              "Leave style sheets, pictures, fonts, texts and templates in it; what runs is a plugin.")
          .says("The theme carries {0}.");

  private static final Set<String> ENDINGS =
      Set.of(
          "css",
          "svg",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "webp",
          "ico",
          "woff",
          "woff2",
          "properties",
          "mustache",
          "txt",
          "md",
          "json");

  @Override
  public List<Rule> rules() {
    return List.of(FILE);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.isTheme()) {
      return;
    }
    for (String name : subject.jar().names()) {
      boolean looks =
          name.startsWith("META-INF/resources/")
              || name.startsWith("META-INF/rapport/") && !name.contains("/migrations");
      boolean known = looks && ENDINGS.contains(ending(name));
      if (!known && !isOfTheBuild(name)) {
        findings.add(FILE, name, name);
      }
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isOfTheBuild(String name) {
    return name.equals("META-INF/MANIFEST.MF")
        || name.startsWith("META-INF/maven/")
        || name.matches("(META-INF/)?(LICENSE|NOTICE|README)[^/]*");
  }
}
