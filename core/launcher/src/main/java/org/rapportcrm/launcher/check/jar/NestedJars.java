package org.rapportcrm.launcher.check.jar;

import java.util.List;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** A jar in the jar is never on the class path. */
public final class NestedJars implements Check {
  private static final Rule NESTED =
      Rule.warning(
              "jar.nested",
              "A jar lies in the jar; its classes are not seen.",
              "Shade the library into a package of the plugin's own.")
          .says("{0} is a jar in the jar.");

  @Override
  public List<Rule> rules() {
    return List.of(NESTED);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    subject.jar().names().stream()
        .filter(name -> name.endsWith(".jar"))
        .forEach(name -> findings.add(NESTED, name, name));
  }
}
