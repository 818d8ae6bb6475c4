package org.rapportcrm.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.migrate.Jdbc;

/**
 * A table and the columns that a statement may write, in the order of the table.
 *
 * @param identity the column whose values the database gives, or {@code null}
 */
record DataTable(String name, Map<String, ColumnType> columns, String identity) {

  private static final String COLUMNS =
      "select column_name, data_type, is_identity from information_schema.columns"
          + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'"
          + " order by ordinal_position";

  /** The tables with these names. */
  static List<DataTable> of(Connection connection, Set<String> names) throws SQLException {
    List<DataTable> tables = new ArrayList<>();
    for (String name : names) {
      Map<String, ColumnType> columns = new LinkedHashMap<>();
      String identity = null;
      for (List<Object> row : Jdbc.rows(connection, COLUMNS, name)) {
        String column = String.valueOf(row.get(0));
        columns.put(column, ColumnType.of(String.valueOf(row.get(1))));
        identity = "YES".equals(String.valueOf(row.get(2))) ? column : identity;
      }
      tables.add(new DataTable(name, columns, identity));
    }
    return tables;
  }

  /** Reads all rows, in no order. */
  String select() {
    return "select " + names(columns.keySet()) + " from " + Jdbc.quoted(name);
  }

  /** Writes a row with these columns. */
  String insert(List<String> into) {
    return "insert into %s (%s) overriding system value values (%s)"
        .formatted(
            Jdbc.quoted(name),
            names(into),
            into.stream().map(column -> "?").collect(Collectors.joining(", ")));
  }

  private static String names(Iterable<String> columns) {
    StringBuilder list = new StringBuilder();
    for (String column : columns) {
      list.append(list.isEmpty() ? "" : ", ").append(Jdbc.quoted(column));
    }
    return list.toString();
  }
}
