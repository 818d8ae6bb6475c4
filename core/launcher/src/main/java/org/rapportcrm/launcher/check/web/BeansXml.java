package org.rapportcrm.launcher.check.web;

import java.util.List;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** Beans are found where the jar says that it has some. */
public final class BeansXml implements Check {
  private static final Rule MISSING =
      Rule.error(
              "file.beans-xml-missing",
              "The jar has classes and no META-INF/beans.xml, so its beans are not sure to be found.",
              "Add META-INF/beans.xml with bean-discovery-mode=\"annotated\".")
          .says("The jar has no {0}.");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.isTheme()
        && !subject.jar().classes().isEmpty()
        && !subject.jar().has("META-INF/beans.xml")) {
      findings.add(MISSING, "META-INF/beans.xml", "META-INF/beans.xml");
    }
  }
}
