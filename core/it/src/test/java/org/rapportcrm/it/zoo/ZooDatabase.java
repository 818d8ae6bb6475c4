package org.rapportcrm.it.zoo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.it.RunningRapport;
import org.rapportcrm.testkit.TestDatabase;

/** The database of a running program, into which a test looks over the program's shoulder. */
final class ZooDatabase implements AutoCloseable {
  private static final String H2_USER = "rapport";

  private final TestDatabase.Kind kind;
  private final TestDatabase postgresql;
  private final Map<String, String> settings;

  ZooDatabase(TestDatabase.Kind kind, Path home) {
    this.kind = kind;
    postgresql = kind == TestDatabase.Kind.H2 ? null : TestDatabase.of(kind);
    settings =
        postgresql != null
            ? RunningRapport.on(postgresql)
            : Map.of(
                "RAPPORT_DATABASE_URL",
                "jdbc:h2:file:" + home.resolve("data/zoo") + ";AUTO_SERVER=TRUE",
                "RAPPORT_DATABASE_USER",
                H2_USER,
                "RAPPORT_DATABASE_PASSWORD",
                H2_USER);
  }

  TestDatabase.Kind kind() {
    return kind;
  }

  /** What the program needs to run on it. */
  Map<String, String> settings() {
    return settings;
  }

  /** Names of all tables, in small letters. */
  Set<String> tables() {
    Set<String> names = new TreeSet<>();
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("RAPPORT_DATABASE_URL"),
                settings.get("RAPPORT_DATABASE_USER"),
                settings.get("RAPPORT_DATABASE_PASSWORD"));
        ResultSet tables =
            connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    names.removeIf(name -> name.startsWith("pg_") || name.startsWith("sql_"));
    return names;
  }

  @Override
  public void close() {
    if (postgresql != null) {
      postgresql.close();
    }
  }
}
