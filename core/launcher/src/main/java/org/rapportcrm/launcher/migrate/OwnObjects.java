package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a plugin has in a database.
 *
 * @param tables without the history of its migrations
 * @param history the table of its migrations' history; null when there is none
 * @param functions on PostgreSQL with their parameters
 */
public record OwnObjects(
    List<String> tables,
    List<String> views,
    List<String> sequences,
    List<String> functions,
    String history) {

  /** Looks for them. */
  public static OwnObjects of(String plugin, MigrationFiles core, Connection connection)
      throws SQLException {
    Namespace own = Namespace.of(plugin, core, connection);
    String history = SchemaMigration.historyTable(plugin);
    boolean hasHistory = Jdbc.tables(connection).contains(history);
    return new OwnObjects(
        Jdbc.tables(connection).stream().filter(own::owns).toList(),
        named(
            connection,
            own,
            "select table_name from information_schema.views where table_schema = 'public'"),
        named(
            connection,
            own,
            "select sequence_name from information_schema.sequences"
                + " where sequence_schema = 'public'"),
        functions(connection, own),
        hasHistory ? history : null);
  }

  public boolean isEmpty() {
    return history == null && tables.isEmpty() && sequences.isEmpty() && views.isEmpty();
  }

  /** The tables and the history. */
  List<String> allTables() {
    List<String> all = new ArrayList<>(tables);
    if (history != null) {
      all.add(history);
    }
    return all;
  }

  /** Drops everything; foreign keys of others that point here go with it. */
  public void drop(Connection connection) throws SQLException {
    for (String view : views) {
      Jdbc.run(connection, "drop view if exists " + Jdbc.quoted(view) + " cascade");
    }
    for (String table : allTables()) {
      Jdbc.run(connection, "drop table if exists " + Jdbc.quoted(table) + " cascade");
    }
    for (String sequence : sequences) {
      Jdbc.run(connection, "drop sequence if exists " + Jdbc.quoted(sequence));
    }
    String kind = Dialect.of(connection) == Dialect.H2 ? "alias" : "function";
    for (String function : functions) {
      Jdbc.run(connection, "drop " + kind + " if exists " + function);
    }
  }

  private static List<String> named(Connection connection, Namespace own, String query)
      throws SQLException {
    return Jdbc.texts(connection, query).stream().filter(own::owns).toList();
  }

  private static List<String> functions(Connection connection, Namespace own) throws SQLException {
    if (Dialect.of(connection) == Dialect.H2) {
      return named(
              connection,
              own,
              "select routine_name from information_schema.routines"
                  + " where routine_schema = 'public'")
          .stream()
          .map(Jdbc::quoted)
          .toList();
    }
    return Jdbc.rows(
            connection,
            "select proname, oid::regprocedure::text from pg_proc"
                + " where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')")
        .stream()
        .filter(row -> own.owns(String.valueOf(row.get(0))))
        .map(row -> String.valueOf(row.get(1)))
        .toList();
  }
}
