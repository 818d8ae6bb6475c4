package org.rapportcrm.launcher.check.web;

import java.util.List;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.code.ClassFacts;
import org.rapportcrm.launcher.check.code.Mark;

/** REST lies below the plugin's own address, so that it is gone while the plugin is off. */
public final class RestPaths implements Check {
  private static final Rule PATH =
      Rule.error(
              "route.foreign",
              "A REST resource lies outside /plugins/<id>.",
              "Begin the @Path of the class with /plugins/<id>.")
          .says("{0} answers at {1}, outside /plugins/{2}.");

  @Override
  public List<Rule> rules() {
    return List.of(PATH);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.hasId()) {
      return;
    }
    String own = "/?plugins/" + subject.id() + "(/.*)?";
    for (ClassFacts type : subject.jar().classes().values()) {
      for (Mark mark : type.marks()) {
        if (mark.type().equals("jakarta/ws/rs/Path") && mark.on().isEmpty()) {
          mark.value("value").stream()
              .filter(path -> !path.matches(own) || path.contains(".."))
              .forEach(
                  path -> findings.add(PATH, type.dotted(), type.dotted(), path, subject.id()));
        }
      }
    }
  }
}
