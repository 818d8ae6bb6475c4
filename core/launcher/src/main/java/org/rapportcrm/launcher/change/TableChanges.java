package org.rapportcrm.launcher.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.launcher.change.Plan.TableChange;
import org.rapportcrm.launcher.migrate.MigrationFile;

/** Reads out of migrations which tables they make, change and drop. Pure. */
final class TableChanges {
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|(?s)/\\*.*?\\*/");
  private static final Pattern CREATE =
      Pattern.compile("(?i)^create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?\"?(\\w+).*");
  private static final Pattern DROP =
      Pattern.compile("(?i)^drop\\s+table\\s+(?:if\\s+exists\\s+)?(.+?)(?:\\s+cascade)?$");
  private static final Pattern ALTER =
      Pattern.compile("(?i)^alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?\"?(\\w+)\"?(.*)");
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?i)\\b(?:add|drop|alter|rename)\\s+(?:column\\s+)?(?:if\\s+(?:not\\s+)?exists\\s+)?"
              + "(?!constraint\\b|foreign\\b|primary\\b|unique\\b|check\\b|to\\b|index\\b)\"?(\\w+)");
  private static final Pattern ROWS =
      Pattern.compile(
          "(?i)^(?:update|delete\\s+from|insert\\s+into|merge\\s+into|truncate(?:\\s+table)?)"
              + "\\s+\"?(\\w+).*");

  private final Map<String, Set<String>> columns = new LinkedHashMap<>();
  private final Map<String, String> changes = new LinkedHashMap<>();

  private TableChanges() {}

  /** In the order of the statements; without row counts. */
  static List<TableChange> in(List<MigrationFile> migrations) {
    TableChanges found = new TableChanges();
    for (MigrationFile file : migrations) {
      for (String statement : COMMENT.matcher(file.text()).replaceAll("").split(";")) {
        found.read(statement.strip().replaceAll("\\s+", " "));
      }
    }
    List<TableChange> tables = new ArrayList<>();
    found.changes.forEach(
        (table, change) ->
            tables.add(new TableChange(table, change, List.copyOf(found.columns.get(table)), 0)));
    return tables;
  }

  private void read(String statement) {
    Matcher create = CREATE.matcher(statement);
    Matcher drop = DROP.matcher(statement);
    Matcher alter = ALTER.matcher(statement);
    Matcher rows = ROWS.matcher(statement);
    if (create.matches()) {
      note(create.group(1), "created");
    } else if (drop.matches()) {
      for (String table : drop.group(1).split(",")) {
        note(table.strip().replace("\"", ""), "dropped");
      }
    } else if (alter.matches()) {
      String table = note(alter.group(1), "changed");
      Matcher column = COLUMN.matcher(alter.group(2));
      while (column.find() && !changes.get(table).equals("created")) {
        columns.get(table).add(column.group(1).toLowerCase(Locale.ROOT));
      }
    } else if (rows.matches()) {
      note(rows.group(1), "changed");
    }
  }

  /** What is made and then changed is made; what is made and dropped is not worth telling. */
  private String note(String name, String change) {
    String table = name.toLowerCase(Locale.ROOT);
    columns.computeIfAbsent(table, t -> new LinkedHashSet<>());
    String before = changes.get(table);
    if (change.equals("dropped") && "created".equals(before)) {
      changes.remove(table);
    } else if (before == null || change.equals("dropped")) {
      changes.put(table, change);
    }
    return table;
  }
}
