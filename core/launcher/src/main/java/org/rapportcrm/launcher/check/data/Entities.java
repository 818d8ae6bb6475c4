package org.rapportcrm.launcher.check.data;

import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.code.ClassFacts;
import org.rapportcrm.launcher.check.code.Mark;

/** There is one persistence unit: an entity that is wrong stops the whole application. */
public final class Entities implements Check {
  private static final Rule NO_ID =
      Rule.error(
              "entity.no-id",
              "An entity has no key, and the one persistence unit would not start with it.",
              "Mark its key with @Id or @EmbeddedId.")
          .says("The entity {0} has no key.");
  private static final Rule TABLE =
      Rule.error(
              "entity.foreign-table",
              "An entity is kept in a table that does not carry the plugin's name.",
              "Write @Table(name = \"<id>_…\"); records of the core are reached through rapport-api.")
          .says("unnamed", "The entity {0} names no table.")
          .says("foreign", "The entity {0} is kept in {1}, which does not begin with {2}.");

  private static final String JPA = "jakarta/persistence/";
  private static final Set<String> KEYS = Set.of(JPA + "Id", JPA + "EmbeddedId");
  private static final Set<String> TABLES =
      Set.of(JPA + "Table", JPA + "CollectionTable", JPA + "JoinTable", JPA + "SecondaryTable");

  @Override
  public List<Rule> rules() {
    return List.of(NO_ID, TABLE);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    for (ClassFacts type : subject.jar().classes().values()) {
      if (!type.isMarked(JPA + "Entity")) {
        continue;
      }
      String name = type.dotted();
      if (!hasKey(type, subject)) {
        findings.add(NO_ID, name, name);
      }
      if (subject.hasId()) {
        lookAtTables(type, subject, findings);
      }
    }
  }

  private static void lookAtTables(ClassFacts type, Subject subject, Findings findings) {
    String name = type.dotted();
    boolean extendsAnother = subject.jar().classes().containsKey(type.superName());
    if (!type.isMarked(JPA + "Table") && !extendsAnother) {
      findings.addAs(TABLE, "unnamed", name, name);
    }
    for (Mark mark : type.marks()) {
      if (TABLES.contains(mark.type())) {
        mark.value("name").stream()
            .filter(table -> !table.startsWith(subject.tablePrefix()))
            .forEach(
                table ->
                    findings.addAs(TABLE, "foreign", name, name, table, subject.tablePrefix()));
      }
    }
  }

  /** A key may come from a class above, whether that lies in the jar or not. */
  private static boolean hasKey(ClassFacts type, Subject subject) {
    ClassFacts at = type;
    while (at != null) {
      if (at.marks().stream().anyMatch(mark -> KEYS.contains(mark.type()))) {
        return true;
      }
      if (at.superName().equals("java/lang/Object")) {
        return false;
      }
      at = subject.jar().classes().get(at.superName());
    }
    return true;
  }
}
