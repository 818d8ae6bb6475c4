package org.rapportcrm.launcher.check.web;

import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.code.ClassFacts;
import org.rapportcrm.launcher.check.code.Hierarchy;

/**
 * Servlets, filters and listeners would answer at any address, before anybody is asked who he is.
 */
public final class ServletClasses implements Check {
  private static final Rule SERVLET =
      Rule.error(
              "route.servlet",
              "A class is a servlet, a filter, a listener or a web socket of its own, which may answer"
                  + " at any address, such as /login.",
              "Make it a REST resource with @Path(\"/plugins/<id>/…\"), or a public page.")
          .says("{0} is a @{1}.");
  private static final Rule APPLICATION =
      Rule.error(
              "route.application",
              "A class opens an address space for REST of its own (@ApplicationPath).",
              "Delete it; resources with @Path(\"/plugins/<id>/…\") are found without it.")
          .says("{0} is a REST application of its own.");
  private static final Rule PROVIDER =
      Rule.error(
              "route.provider",
              "A class stands between all REST requests (@Provider).",
              "Handle it in the plugin's own resources; errors are ProblemException.")
          .says("{0} is a @Provider.");

  private static final Set<String> MARKS =
      Set.of(
          "jakarta/servlet/annotation/WebServlet",
          "jakarta/servlet/annotation/WebFilter",
          "jakarta/servlet/annotation/WebListener",
          "jakarta/websocket/server/ServerEndpoint");

  @Override
  public List<Rule> rules() {
    return List.of(SERVLET, APPLICATION, PROVIDER);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Hierarchy family = new Hierarchy(subject.jar().classes(), subject.around().api());
    for (ClassFacts type : subject.jar().classes().values()) {
      String name = type.dotted();
      MARKS.stream()
          .filter(type::isMarked)
          .forEach(
              mark -> findings.add(SERVLET, name, name, mark.substring(mark.lastIndexOf('/') + 1)));
      if (family.isA(type.name(), "jakarta/ws/rs/core/Application")
          || type.isMarked("jakarta/ws/rs/ApplicationPath")) {
        findings.add(APPLICATION, name, name);
      }
      if (type.isMarked("jakarta/ws/rs/ext/Provider")) {
        findings.add(PROVIDER, name, name);
      }
    }
  }
}
