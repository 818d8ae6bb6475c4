package org.rapportcrm.launcher.check.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/**
 * All plugins and the core share one class path, so a package belongs to one jar: of a class that
 * is there twice one is taken, and nobody says which.
 */
public final class Packages implements Check {
  private static final Rule CORE =
      Rule.error(
              "package.core",
              "The jar carries classes in a package of Rapport itself.",
              "Give rapport-api the scope provided, and use a package of the plugin's own.")
          .says("The jar carries classes in {0}, a package of Rapport itself.");
  private static final Rule LIBRARY =
      Rule.error(
              "library.clash",
              "The jar carries classes of Jakarta EE, of PrimeFaces or of a library that Rapport"
                  + " itself brings.",
              "Use what is there (scope provided), or shade the library into a package of the plugin's"
                  + " own.")
          .says("server", "The jar carries classes in {0}, which the server has.")
          .says("core", "The jar carries classes in {0}, which Rapport has from {1}.");
  private static final Rule SPLIT =
      Rule.error(
              "package.split",
              "The jar carries classes in a package that another plugin carries too.",
              "Use a package of the plugin's own; shade libraries into it.")
          .says("The jar carries classes in {0}, and so does the plugin {1}.");
  private static final Rule NONE =
      Rule.error(
              "package.none",
              "A class lies in no package.",
              "Put it into a package of the plugin's own.")
          .says("The jar carries classes in no package.");

  private static final List<String> RAPPORT =
      List.of("org/rapportcrm/api", "org/rapportcrm/app", "org/rapportcrm/launcher");
  private static final List<String> SERVER =
      List.of(
          "java",
          "jakarta",
          "javax",
          "org/primefaces",
          "org/omnifaces",
          "com/sun/faces",
          "org/eclipse/persistence",
          "org/jboss/weld",
          "org/glassfish",
          "fish/payara");

  @Override
  public List<Rule> rules() {
    return List.of(CORE, LIBRARY, SPLIT, NONE);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Map<String, String> core = subject.around().packagesOfCore();
    Map<String, String> plugins = subject.around().packagesOfPlugins();
    for (String name : packages(subject)) {
      String dotted = name.replace('/', '.');
      if (name.isEmpty()) {
        findings.add(NONE, "");
      } else if (isIn(name, RAPPORT)) {
        findings.add(CORE, dotted, dotted);
      } else if (isIn(name, SERVER)) {
        findings.addAs(LIBRARY, "server", dotted, dotted);
      } else if (core.containsKey(name)) {
        findings.addAs(LIBRARY, "core", dotted, dotted, core.get(name));
      } else if (plugins.containsKey(name)) {
        findings.add(SPLIT, dotted, dotted, plugins.get(name));
      }
    }
  }

  private static Set<String> packages(Subject subject) {
    Set<String> names = new TreeSet<>();
    subject.jar().classes().values().forEach(type -> names.add(type.packageName()));
    return names;
  }

  private static boolean isIn(String name, List<String> roots) {
    return roots.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "/"));
  }
}
