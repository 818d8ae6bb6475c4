package org.rapportcrm.launcher.check.data;

import java.util.List;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.data.SqlTargets.Target;
import org.rapportcrm.launcher.check.data.SqlTargets.Unclear;

/**
 * Migrations make, change and remove what carries the plugin's name, and nothing else. Foreign keys
 * to tables of the core are welcome.
 */
public final class MigrationTables implements Check {
  private static final Rule FOREIGN =
      Rule.error(
              "migration.foreign-table",
              "A migration makes, changes or removes something that does not carry the plugin's name.",
              "Begin the names of tables, views, sequences, indexes, functions and triggers with <id>_"
                  + " (dashes become underscores), and leave the tables of others alone.")
          .says("{0}, line {1}: {2} {3}, which does not begin with {4}.");
  private static final Rule UNCLEAR =
      Rule.error(
              "migration.statement",
              "A migration has a statement that cannot be looked over (text run as SQL, roles, schemas,"
                  + " settings of the database).",
              "Write plain create, alter, drop, insert, update, delete, merge or truncate.")
          .says("{0}, line {1}: \"{2}\" is no statement for a migration.");

  @Override
  public List<Rule> rules() {
    return List.of(FOREIGN, UNCLEAR);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.hasId()) {
      return;
    }
    for (String name : subject.jar().below(subject.folder() + "migrations")) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      SqlTargets sql = SqlTargets.of(subject.jar().text(name).orElse(""));
      for (Target target : sql.targets()) {
        if (!target.name().startsWith(subject.tablePrefix())) {
          findings.add(
              FOREIGN,
              name,
              file,
              target.line(),
              target.what(),
              target.name(),
              subject.tablePrefix());
        }
      }
      for (Unclear unclear : sql.unclear()) {
        findings.add(UNCLEAR, name, file, unclear.line(), unclear.what());
      }
    }
  }
}
