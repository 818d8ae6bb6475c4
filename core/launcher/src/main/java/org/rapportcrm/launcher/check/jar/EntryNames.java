package org.rapportcrm.launcher.check.jar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** Names that would lead out of the folder a jar is unpacked to, or that are there twice. */
public final class EntryNames implements Check {
  private static final Rule TRAVERSAL =
      Rule.error(
              "jar.traversal",
              "A name in the jar leads out of it (.., an absolute path, a backslash).",
              "Build the jar with Maven or the jar command, and do not install one from elsewhere.")
          .says("The name {0} leads out of the jar.");
  private static final Rule DUPLICATE =
      Rule.error(
              "jar.duplicate-entry",
              "The same name is in the jar twice; which of the two is seen depends on the reader.",
              "Build the jar again from an empty folder.")
          .says("{0} is in the jar twice.");

  @Override
  public List<Rule> rules() {
    return List.of(TRAVERSAL, DUPLICATE);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (String name : subject.jar().names()) {
      if (leadsOut(name)) {
        findings.add(TRAVERSAL, printable(name), printable(name));
      }
      if (!seen.add(name)) {
        findings.add(DUPLICATE, printable(name), printable(name));
      }
    }
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || name.matches("[A-Za-z]:.*")
        || List.of(name.split("/")).contains("..");
  }

  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
