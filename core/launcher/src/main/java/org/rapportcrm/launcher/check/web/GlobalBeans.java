package org.rapportcrm.launcher.check.web;

import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.code.ClassFacts;

/** Beans that would stand in for those of the core, or stand between all of them. */
public final class GlobalBeans implements Check {
  private static final Rule REPLACES =
      Rule.error(
              "bean.replaces",
              "A bean replaces or wraps beans of others (an alternative with a priority, a"
                  + " specialisation, a decorator).",
              "Remove the annotation; values of the core are changed by filters.")
          .says("{0} would stand in for beans of others.");

  private static final Set<String> ALWAYS =
      Set.of("jakarta/enterprise/inject/Specializes", "jakarta/decorator/Decorator");

  @Override
  public List<Rule> rules() {
    return List.of(REPLACES);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    for (ClassFacts type : subject.jar().classes().values()) {
      boolean alternative =
          type.isMarked("jakarta/enterprise/inject/Alternative")
              && type.isMarked("jakarta/annotation/Priority");
      if (alternative || ALWAYS.stream().anyMatch(type::isMarked)) {
        findings.add(REPLACES, type.dotted(), type.dotted());
      }
    }
  }
}
