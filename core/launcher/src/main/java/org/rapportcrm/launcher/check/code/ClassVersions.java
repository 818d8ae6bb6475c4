package org.rapportcrm.launcher.check.code;

import java.util.List;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** Class files that this Java cannot read. */
public final class ClassVersions implements Check {
  private static final Rule TOO_NEW =
      Rule.error(
              "classfile.too-new",
              "A class is compiled for a newer Java than Rapport runs on.",
              "Compile with --release 17, or start Rapport with a newer JDK.")
          .says("{0} is compiled for Java {1}, and Rapport runs on Java {2}.");
  private static final Rule PREVIEW =
      Rule.error(
              "classfile.preview",
              "A class needs preview features of Java.",
              "Compile without --enable-preview.")
          .says("{0} needs preview features of Java.");
  private static final Rule DAMAGED =
      Rule.error(
              "classfile.damaged",
              "A file ends in .class and is no class file, or another class than its name says.",
              "Build the plugin again from an empty folder.")
          .says("{0} is no class: {1}.");

  @Override
  public List<Rule> rules() {
    return List.of(TOO_NEW, PREVIEW, DAMAGED);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    int running = Runtime.version().feature();
    for (ClassFacts type : subject.jar().classes().values()) {
      if (type.java() > running) {
        findings.add(TOO_NEW, type.dotted(), type.dotted(), type.java(), running);
      } else if (type.preview()) {
        findings.add(PREVIEW, type.dotted(), type.dotted());
      }
    }
    subject.jar().badClasses().forEach((name, reason) -> findings.add(DAMAGED, name, name, reason));
  }
}
