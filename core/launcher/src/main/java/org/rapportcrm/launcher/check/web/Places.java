package org.rapportcrm.launcher.check.web;

import java.util.List;
import java.util.regex.Pattern;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.manifest.PluginManifest;

/** What is served and what the core reads lies in folders with the plugin's id. */
public final class Places implements Check {
  private static final Rule FOREIGN =
      Rule.error(
              "file.foreign-folder",
              "A file lies where files of Rapport or of another plugin lie.",
              "Pages and files go to META-INF/resources/plugins/<id>/ (a theme's to"
                  + " META-INF/resources/themes/<id>/), the rest to META-INF/rapport/<id>/.")
          .says("{0} lies outside the folders of {1}.");

  @Override
  public List<Rule> rules() {
    return List.of(FOREIGN);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.hasId()) {
      return;
    }
    String id = Pattern.quote(subject.id());
    Pattern served =
        Pattern.compile(
            "META-INF/resources/" + (subject.isTheme() ? "themes/" : "(plugins/)?") + id + "/.+");
    for (String name : subject.jar().names()) {
      boolean foreign =
          name.startsWith("META-INF/resources/") && !served.matcher(name).matches()
              || name.startsWith("META-INF/rapport/")
                  && !name.equals(PluginManifest.ENTRY)
                  && !name.startsWith(subject.folder())
              || name.startsWith("META-INF/contracts/")
              || name.matches("META-INF/[^/]+\\.taglib\\.xml")
                  && !name.equals("META-INF/" + subject.id() + ".taglib.xml");
      if (foreign) {
        findings.add(FOREIGN, name, name, subject.id());
      }
    }
  }
}
