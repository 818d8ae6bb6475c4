package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept for going back, in the database itself: which plugins, and what of them. The tables
 * are there only while an upgrade is tried.
 */
final class UndoTables {
  private static final String PLUGINS = "rapport_undo";
  private static final String PARTS = "rapport_undo_part";
  private static final String COPY = "rapport_undo_";
  private static final int LONGEST_NAME = 63;

  private UndoTables() {}

  static void create(Connection connection) throws SQLException {
    Jdbc.run(
        connection,
        "create table if not exists "
            + PLUGINS
            + " (plugin varchar(60) primary key, state varchar(10) not null,"
            + " jar varchar(2000) not null)");
    Jdbc.run(
        connection,
        "create table if not exists "
            + PARTS
            + " (plugin varchar(60) not null, kind varchar(12) not null, name varchar(200) not null,"
            + " copy varchar(200), detail varchar(8000))");
  }

  static void note(Connection connection, String plugin, String state, String jar)
      throws SQLException {
    drop(connection, plugin);
    create(connection);
    Jdbc.run(
        connection,
        "insert into " + PLUGINS + " (plugin, state, jar) values (?, ?, ?)",
        plugin,
        state,
        jar);
  }

  static void state(Connection connection, String plugin, String state) throws SQLException {
    Jdbc.run(connection, "update " + PLUGINS + " set state = ? where plugin = ?", state, plugin);
  }

  /** Plugin, state and jar of each. */
  static List<List<Object>> all(Connection connection) throws SQLException {
    return exist(connection)
        ? Jdbc.rows(connection, "select plugin, state, jar from " + PLUGINS + " order by plugin")
        : List.of();
  }

  /** What there is to keep; each table under a name that no database finds too long. */
  static List<UndoPart> planned(Connection connection, OwnObjects own) throws SQLException {
    List<UndoPart> parts = new ArrayList<>(UndoPart.values(connection, own));
    for (String table : own.allTables()) {
      String copy = COPY + table;
      if (copy.length() > LONGEST_NAME) {
        copy = copy.substring(0, LONGEST_NAME - 6) + "_" + parts.size();
      }
      parts.add(new UndoPart(UndoPart.Kind.TABLE, table, copy, null));
    }
    return parts;
  }

  /** Copies a table; what is no table needs no copy. */
  static void copy(Connection connection, UndoPart part) throws SQLException {
    if (part.kind() == UndoPart.Kind.TABLE) {
      Jdbc.run(
          connection,
          "create table "
              + Jdbc.quoted(part.copy())
              + " as select * from "
              + Jdbc.quoted(part.name()));
    }
  }

  static void add(Connection connection, String plugin, List<UndoPart> parts) throws SQLException {
    for (UndoPart part : parts) {
      Jdbc.run(
          connection,
          "insert into " + PARTS + " (plugin, kind, name, copy, detail) values (?, ?, ?, ?, ?)",
          plugin,
          part.kind().name(),
          part.name(),
          part.copy(),
          part.detail());
    }
  }

  static List<UndoPart> parts(Connection connection, String plugin) throws SQLException {
    return Jdbc.rows(
            connection,
            "select kind, name, copy, detail from " + PARTS + " where plugin = ? order by name",
            plugin)
        .stream()
        .map(
            row ->
                new UndoPart(
                    UndoPart.Kind.valueOf(String.valueOf(row.get(0))),
                    (String) row.get(1),
                    (String) row.get(2),
                    (String) row.get(3)))
        .toList();
  }

  /** Drops what is kept of a plugin, and after the last one these tables too. */
  static void drop(Connection connection, String plugin) throws SQLException {
    if (!exist(connection)) {
      return;
    }
    for (UndoPart part : parts(connection, plugin)) {
      if (part.kind() == UndoPart.Kind.TABLE) {
        Jdbc.run(connection, "drop table if exists " + Jdbc.quoted(part.copy()));
      }
    }
    Jdbc.run(connection, "delete from " + PARTS + " where plugin = ?", plugin);
    Jdbc.run(connection, "delete from " + PLUGINS + " where plugin = ?", plugin);
    if (Jdbc.number(connection, "select count(*) from " + PLUGINS) == 0) {
      Jdbc.run(connection, "drop table " + PARTS);
      Jdbc.run(connection, "drop table " + PLUGINS);
    }
  }

  private static boolean exist(Connection connection) throws SQLException {
    return Jdbc.tables(connection).contains(PLUGINS);
  }
}
