package org.rapportcrm.launcher.check.code;

import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.Surroundings;

/** A plugin sees rapport-api and Jakarta EE; everything else of Rapport changes without notice. */
public final class InternalReferences implements Check {
  private static final Rule CORE =
      Rule.error(
              "core.internal",
              "The plugin names a class of Rapport that is no part of rapport-api.",
              "Use rapport-api; ask for what it has not.")
          .says("{0} names {1}, a class of Rapport's own.");
  private static final Rule PLUGIN =
      Rule.error(
              "plugin.internal",
              "The plugin names a class of another plugin.",
              "Talk to other plugins by events, REST or their tables' views, never by their classes.")
          .says("{0} names {1}, a class of the plugin {2}.");

  private static final List<String> INTERNAL =
      List.of("org/rapportcrm/app/", "org/rapportcrm/launcher/", "org/rapportcrm/testkit/");

  @Override
  public List<Rule> rules() {
    return List.of(CORE, PLUGIN);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Map<String, String> packages = subject.around().packagesOfPlugins();
    for (ClassFacts type : subject.jar().classes().values()) {
      for (String named : type.types()) {
        if (subject.jar().classes().containsKey(named)) {
          continue;
        }
        String dotted = named.replace('/', '.');
        if (INTERNAL.stream().anyMatch(named::startsWith)) {
          findings.add(CORE, type.dotted(), type.dotted(), dotted);
        } else {
          String owner = packages.get(Surroundings.packageOf(named));
          if (owner != null) {
            findings.add(PLUGIN, type.dotted(), type.dotted(), dotted, owner);
          }
        }
      }
    }
  }
}
