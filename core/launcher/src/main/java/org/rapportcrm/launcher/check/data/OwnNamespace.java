package org.rapportcrm.launcher.check.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** The id is the name of everything the plugin owns, so it may not be a name of Rapport's own. */
public final class OwnNamespace implements Check {
  private static final Rule RESERVED =
      Rule.error(
              "manifest.id-taken",
              "The id is a name of Rapport's own, or tables of Rapport begin with it.",
              "Choose another id.")
          .says("word", "The id \"{0}\" is a word of Rapport's own.")
          .says(
              "table", "Rapport has a table {1}, and those of \"{0}\" would be taken for its own.");

  private static final Set<String> WORDS =
      Set.of(
          "api",
          "app",
          "console",
          "core",
          "flyway",
          "health",
          "launcher",
          "login",
          "plugins",
          "rapport",
          "resources",
          "setup",
          "themes");

  @Override
  public List<Rule> rules() {
    return List.of(RESERVED);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.hasId()) {
      return;
    }
    if (WORDS.contains(subject.id())) {
      findings.addAs(RESERVED, "word", "id", subject.id());
      return;
    }
    if (subject.isTheme()) {
      return;
    }
    Optional<String> table =
        subject.around().coreTables().stream()
            .filter(name -> (name + "_").startsWith(subject.tablePrefix()))
            .findFirst();
    table.ifPresent(name -> findings.addAs(RESERVED, "table", "id", subject.id(), name));
  }
}
