package org.rapportcrm.launcher.check.manifest;

import java.util.List;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** The plugin is made for this version of rapport-api. */
public final class ApiRange implements Check {
  private static final Rule VERSION =
      Rule.error(
              "api.version",
              "The plugin is made for other versions of rapport-api.",
              "Install a version of the plugin that is made for this Rapport, or another Rapport.")
          .says("It is made for rapport-api {0}, and this is {1}.");

  @Override
  public List<Rule> rules() {
    return List.of(VERSION);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    subject
        .manifest()
        .manifest()
        .filter(manifest -> !manifest.api().contains(subject.around().apiVersion()))
        .ifPresent(
            manifest ->
                findings.add(VERSION, "api", manifest.api(), subject.around().apiVersion()));
  }
}
