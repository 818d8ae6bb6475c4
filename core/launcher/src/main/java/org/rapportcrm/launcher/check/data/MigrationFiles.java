package org.rapportcrm.launcher.check.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** A migration whose name is not understood would be passed over in silence. */
public final class MigrationFiles implements Check {
  private static final Rule NAME =
      Rule.error(
              "migration.name",
              "A file of migrations has a name or a folder that would be passed over.",
              "Name it migrations/V<number>__<words>.sql; migrations-h2 and migrations-postgresql are"
                  + " for what one database needs.")
          .says("{0} would be passed over.");
  private static final Rule DOUBLE =
      Rule.error(
              "migration.duplicate-version",
              "Two migrations have the same number.",
              "Give one of them the next free number.")
          .says("{0} has the number of {1}.");

  private static final Pattern FILE =
      Pattern.compile(
          "(migrations|migrations-h2|migrations-postgresql)/V(\\d{1,9}(?:_\\d{1,9})*)__\\w+\\.sql");

  @Override
  public List<Rule> rules() {
    return List.of(NAME, DOUBLE);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.hasId()) {
      return;
    }
    Map<String, String> seen = new HashMap<>();
    for (String name : subject.jar().below(subject.folder() + "migrations")) {
      String file = name.substring(subject.folder().length());
      Matcher match = FILE.matcher(file);
      if (!match.matches()) {
        findings.add(NAME, name, file);
        continue;
      }
      for (String database : databases(match.group(1))) {
        String other = seen.putIfAbsent(database + number(match.group(2)), file);
        if (other != null) {
          findings.add(DOUBLE, name, file, other);
          break;
        }
      }
    }
  }

  private static List<String> databases(String folder) {
    return switch (folder) {
      case "migrations-h2" -> List.of("h2 ");
      case "migrations-postgresql" -> List.of("postgresql ");
      default -> List.of("h2 ", "postgresql ");
    };
  }

  /** 1, 01 and 1_0 are the same number. */
  private static String number(String text) {
    return text.replaceAll("(^|_)0+(?=\\d)", "$1").replaceAll("(_0)+$", "");
  }
}
