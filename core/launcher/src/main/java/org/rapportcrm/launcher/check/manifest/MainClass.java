package org.rapportcrm.launcher.check.manifest;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.code.ClassFacts;
import org.rapportcrm.launcher.check.code.Hierarchy;
import org.rapportcrm.launcher.check.code.Member;
import org.rapportcrm.launcher.manifest.PluginManifest;

/** The class that the manifest names is there, can be made, and is the one service of the jar. */
public final class MainClass implements Check {
  private static final Rule MISSING =
      Rule.error(
              "main.missing",
              "The manifest names no main class, or one that is not in the jar.",
              "Write main=, the full name of the class that implements RapportPlugin.")
          .says("unnamed", "The manifest names no main class.")
          .says("absent", "The main class {0} is not in the jar.");
  private static final Rule UNFIT =
      Rule.error(
              "main.unfit",
              "The main class does not implement RapportPlugin or cannot be made.",
              "Make it a public class with a public constructor without parameters that implements"
                  + " org.rapportcrm.api.RapportPlugin.")
          .says("other", "{0} does not implement org.rapportcrm.api.RapportPlugin.")
          .says(
              "closed",
              "{0} is not public, is abstract or has no public constructor without parameters.");
  private static final Rule SERVICE =
      Rule.error(
              "main.service",
              "META-INF/services/org.rapportcrm.api.RapportPlugin does not name exactly the main"
                  + " class.",
              "Write the one line with the name of the main class into it.")
          .says("none", "{0} does not name {1}.")
          .says("others", "{0} names {2} and not only {1}.");

  private static final String SERVICES = "META-INF/services/org.rapportcrm.api.RapportPlugin";
  private static final String PLUGIN = "org/rapportcrm/api/RapportPlugin";

  @Override
  public List<Rule> rules() {
    return List.of(MISSING, UNFIT, SERVICE);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    subject
        .manifest()
        .manifest()
        .filter(manifest -> !subject.isTheme())
        .map(PluginManifest::main)
        .ifPresent(main -> examine(main, subject, findings));
  }

  private static void examine(String main, Subject subject, Findings findings) {
    if (main.isEmpty()) {
      findings.addAs(MISSING, "unnamed", "main");
      return;
    }
    ClassFacts facts = subject.jar().classes().get(main.replace('.', '/'));
    if (facts == null) {
      findings.addAs(MISSING, "absent", main, main);
    } else if (!facts.isUnread()) {
      examine(facts, subject, findings);
    }
    List<String> named = services(subject);
    if (!named.equals(List.of(main))) {
      findings.addAs(
          SERVICE,
          named.isEmpty() ? "none" : "others",
          SERVICES,
          SERVICES,
          main,
          String.join(", ", named));
    }
  }

  private static void examine(ClassFacts facts, Subject subject, Findings findings) {
    String main = facts.dotted();
    if (!new Hierarchy(subject.jar().classes(), subject.around().api()).isA(facts.name(), PLUGIN)) {
      findings.addAs(UNFIT, "other", main, main);
    }
    Integer constructor = facts.members().get(new Member("<init>", "()V"));
    boolean open = constructor != null && (constructor & Opcodes.ACC_PUBLIC) != 0;
    if (!facts.isPublic() || facts.isAbstract() || !open) {
      findings.addAs(UNFIT, "closed", main, main);
    }
  }

  private static List<String> services(Subject subject) {
    return subject
        .jar()
        .text(SERVICES)
        .map(
            text ->
                text.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList())
        .orElse(List.of());
  }
}
