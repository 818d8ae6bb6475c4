package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Makes a plugin's tables again and fills them from their copies. */
final class Restoring {
  private final DataSource dataSource;
  private final String plugin;
  private final List<UndoPart> parts;

  Restoring(DataSource dataSource, String plugin, List<UndoPart> parts) {
    this.dataSource = dataSource;
    this.plugin = plugin;
    this.parts = parts;
  }

  /** Runs the migrations that the copy of the history names, on nothing. */
  void makeTables(MigrationFiles files) throws SQLException {
    String history = SchemaMigration.historyTable(plugin);
    Set<String> versions = new HashSet<>();
    try (Connection connection = dataSource.getConnection()) {
      for (UndoPart part : tables()) {
        if (part.name().equals(history)) {
          versions.addAll(
              Jdbc.texts(
                  connection,
                  "select \"version\" from "
                      + Jdbc.quoted(part.copy())
                      + " where \"type\" = 'SQL' and \"success\" = true"));
        }
      }
    }
    new SchemaMigration(dataSource).migrate(files.only(versions));
  }

  /**
   * Fills them.
   *
   * @throws IllegalStateException when a table has not got as many rows as its copy
   */
  void fill(Connection connection) throws SQLException {
    boolean h2 = Dialect.of(connection) == Dialect.H2;
    List<String> foreignKeys = h2 ? withoutChecksOfH2(connection) : withoutForeignKeys(connection);
    try {
      for (UndoPart part : tables()) {
        fill(connection, part, h2);
      }
      for (UndoPart part : parts) {
        setNext(connection, part);
      }
      for (String statement : foreignKeys) {
        Jdbc.run(connection, statement);
      }
    } finally {
      if (h2) {
        Jdbc.run(connection, "set referential_integrity true");
      }
    }
    for (UndoPart part : parts) {
      if (part.kind() == UndoPart.Kind.CONSTRAINT) {
        Jdbc.run(connection, part.detail());
      }
    }
  }

  private void fill(Connection connection, UndoPart part, boolean h2) throws SQLException {
    String table = Jdbc.quoted(part.name());
    String columns = String.join(", ", columns(connection, part.name()));
    if (!h2) {
      Jdbc.run(connection, "alter table " + table + " disable trigger user");
    }
    if (count(connection, table) > 0) {
      Jdbc.run(connection, "truncate table " + table);
    }
    Jdbc.run(
        connection,
        "insert into %s (%s) overriding system value select %s from %s"
            .formatted(table, columns, columns, Jdbc.quoted(part.copy())));
    if (!h2) {
      Jdbc.run(connection, "alter table " + table + " enable trigger user");
    }
    if (count(connection, table) != count(connection, Jdbc.quoted(part.copy()))) {
      throw new IllegalStateException("Not all rows of " + part.name() + " could be put back");
    }
  }

  /** Those that a statement may write. */
  private static List<String> columns(Connection connection, String table) throws SQLException {
    return Jdbc.texts(
            connection,
            "select column_name from information_schema.columns where table_schema = 'public'"
                + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position",
            table)
        .stream()
        .map(Jdbc::quoted)
        .toList();
  }

  private static void setNext(Connection connection, UndoPart part) throws SQLException {
    if (part.kind() == UndoPart.Kind.SEQUENCE) {
      Jdbc.run(
          connection,
          "alter sequence " + Jdbc.quoted(part.name()) + " restart with " + number(part));
    } else if (part.kind() == UndoPart.Kind.IDENTITY) {
      Jdbc.run(
          connection,
          "alter table %s alter column %s restart with %d"
              .formatted(Jdbc.quoted(part.name()), Jdbc.quoted(part.copy()), number(part)));
    }
  }

  private static long number(UndoPart part) {
    return Long.parseLong(part.detail());
  }

  private static List<String> withoutChecksOfH2(Connection connection) throws SQLException {
    Jdbc.run(connection, "set referential_integrity false");
    return List.of();
  }

  /** Rows come in any order, and point to each other in circles; answers how to make the keys. */
  private List<String> withoutForeignKeys(Connection connection) throws SQLException {
    Set<String> own = new HashSet<>();
    tables().forEach(part -> own.add(part.name()));
    return ForeignKeys.drop(connection, own::contains);
  }

  private List<UndoPart> tables() {
    return parts.stream().filter(part -> part.kind() == UndoPart.Kind.TABLE).toList();
  }

  private static long count(Connection connection, String quotedTable) throws SQLException {
    return Jdbc.number(connection, "select count(*) from " + quotedTable);
  }
}
