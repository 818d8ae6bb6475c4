package org.rapportcrm.launcher.check.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** The server lists folders to find pages, and a folder without an entry is not listed. */
public final class PageFolders implements Check {
  private static final Rule MISSING =
      Rule.warning(
              "jar.no-folders",
              "The jar has no entries for the folders of its pages, so the pages answer 404.",
              "Build the jar with Maven or the jar command, which write entries for folders.")
          .says("The folder {0} has no entry.");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Set<String> missing = new TreeSet<>();
    for (String name : subject.jar().below("META-INF/resources/")) {
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      if (name.endsWith(".xhtml") && !subject.jar().folders().contains(folder)) {
        missing.add(folder);
      }
    }
    missing.forEach(folder -> findings.add(MISSING, folder, folder));
  }
}
