package org.rapportcrm.launcher.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.payara.Database;

/** The table {@code node}. Times are those of the database, so that clocks need not agree. */
final class NodeTable {

  /** Longer than some heartbeats that were missed. */
  static final int LIVE_SECONDS = 20;

  private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S04");

  private final Database database;

  NodeTable(Database database) {
    this.database = database;
  }

  /** The others that serve now. */
  List<Node> others(String id) throws SQLException {
    try (Connection connection = open()) {
      return others(connection, id);
    }
  }

  /** The same over an open connection; none where the table is not there yet. */
  static List<Node> others(Connection connection, String id) throws SQLException {
    String sql =
        "select id, address, plugins, set_at from node where id <> ? and serving = true and seen_at"
            + " > current_timestamp - interval '"
            + LIVE_SECONDS
            + "' second order by set_at desc, id";
    List<Node> nodes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          nodes.add(
              new Node(
                  rows.getString(1),
                  rows.getString(2),
                  PluginSet.parse(rows.getString(3)),
                  rows.getTimestamp(4).toInstant()));
        }
      }
    } catch (SQLException e) {
      if (!NO_SUCH_TABLE.contains(String.valueOf(e.getSQLState()))) {
        throw e;
      }
    }
    return nodes;
  }

  /** Says that a node runs a set from now on, and forgets nodes that were not seen for a week. */
  void adopt(String id, String address, String version, PluginSet set) throws SQLException {
    try (Connection connection = open()) {
      update(connection, "delete from node where seen_at < current_timestamp - interval '7' day");
      int known =
          update(
              connection,
              "update node set address = ?, version = ?, set_hash = ?, plugins = ?, set_at ="
                  + " current_timestamp, seen_at = current_timestamp, serving = true, reason ="
                  + " null where id = ?",
              address,
              version,
              set.hash(),
              set.text(),
              id);
      if (known == 0) {
        update(
            connection,
            "insert into node (id, address, version, set_hash, plugins, set_at, started_at,"
                + " seen_at, serving) values (?, ?, ?, ?, ?, current_timestamp,"
                + " current_timestamp, current_timestamp, true)",
            id,
            address,
            version,
            set.hash(),
            set.text());
      }
    }
  }

  /** When a node began to run its set. */
  Instant since(String id) throws SQLException {
    try (Connection connection = open();
        PreparedStatement statement =
            connection.prepareStatement("select set_at from node where id = ?")) {
      statement.setString(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getTimestamp(1).toInstant();
      }
    }
  }

  /** Says that a node is still there. */
  void seen(String id, String refusal) throws SQLException {
    try (Connection connection = open()) {
      update(
          connection,
          "update node set seen_at = current_timestamp, serving = ?, reason = ? where id = ?",
          refusal == null,
          refusal,
          id);
    }
  }

  /** Says that a node is gone. */
  void remove(String id) throws SQLException {
    try (Connection connection = open()) {
      update(connection, "delete from node where id = ?", id);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
