package org.rapportcrm.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.migrate.MigrationFiles;
import org.rapportcrm.launcher.migrate.SchemaMigration;

/**
 * Databases in which migrations were run once, to be copied: a copy takes a tenth of the time, and
 * most tests want the same.
 */
final class Templates {

  private static final Map<List<MigrationFiles>, List<String>> SCRIPTS = new HashMap<>();
  private static final Map<List<MigrationFiles>, String> NAMES = new HashMap<>();

  private Templates() {}

  /** The statements that make what these migrations make, on H2. */
  static synchronized List<String> script(List<MigrationFiles> migrations) {
    List<String> known = SCRIPTS.get(migrations);
    if (known != null || migrations.isEmpty()) {
      return known == null ? List.of() : known;
    }
    try (TestDatabase database = TestDatabase.h2(script(allButLast(migrations)))) {
      runLast(migrations, database);
      List<String> script = new ArrayList<>();
      List<String> views = new ArrayList<>();
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement();
          ResultSet lines = statement.executeQuery("script")) {
        while (lines.next()) {
          // Whose table was altered since stands behind the view that reads it, which stays empty
          // then.
          String line = lines.getString(1);
          (line.startsWith("CREATE FORCE VIEW") ? views : script).add(line);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      script.addAll(views);
      SCRIPTS.put(migrations, script);
      return script;
    }
  }

  /** The database of PostgreSQL, with nobody in it, in which these migrations were run. */
  static synchronized String name(List<MigrationFiles> migrations) {
    String known = migrations.isEmpty() ? "template1" : NAMES.get(migrations);
    if (known != null) {
      return known;
    }
    TestDatabase database = TestDatabase.postgresql(name(allButLast(migrations)));
    try {
      runLast(migrations, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    NAMES.put(migrations, database.leave());
    return NAMES.get(migrations);
  }

  private static void runLast(List<MigrationFiles> migrations, TestDatabase database) {
    new SchemaMigration(database.dataSource()).migrate(migrations.get(migrations.size() - 1));
  }

  private static List<MigrationFiles> allButLast(List<MigrationFiles> migrations) {
    return migrations.subList(0, migrations.size() - 1);
  }
}
