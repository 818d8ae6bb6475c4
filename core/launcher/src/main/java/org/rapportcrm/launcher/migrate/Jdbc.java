package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Short statements. */
public final class Jdbc {
  private Jdbc() {}

  /** The rows of a query, each as a list of its columns. */
  public static List<List<Object>> rows(Connection connection, String query, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, query, values);
        ResultSet found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      List<List<Object>> rows = new ArrayList<>();
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(found.getObject(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The first column of a query, as texts. */
  public static List<String> texts(Connection connection, String query, Object... values)
      throws SQLException {
    return rows(connection, query, values).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  /** The first column of the first row of a query, which must be a number. */
  public static long number(Connection connection, String query, Object... values)
      throws SQLException {
    return ((Number) rows(connection, query, values).get(0).get(0)).longValue();
  }

  /** Runs a statement that answers no rows; says how many it changed. */
  public static int run(Connection connection, String statement, Object... values)
      throws SQLException {
    try (PreparedStatement prepared = prepared(connection, statement, values)) {
      return prepared.executeUpdate();
    }
  }

  /** The names of all tables of Rapport's schema. */
  public static Set<String> tables(Connection connection) throws SQLException {
    return new TreeSet<>(
        texts(
            connection,
            "select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'"));
  }

  /** A name as SQL takes it literally. */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
