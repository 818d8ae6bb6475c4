package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Keeps what plugins have in the database while their upgrade is tried: copies of their tables
 * beside them, and where their sequences stand. To go back, their tables are dropped, made again by
 * the migrations that had been run before, and filled from the copies. What is kept outlives a kill
 * of the process: the next start finds it.
 */
final class Undo {
  private static final Logger LOG = Logger.getLogger(Undo.class.getName());

  /** Copying had not ended: the plugin's own tables are untouched. */
  private static final String COPYING = "copying";

  private static final String READY = "ready";

  /** The plugin's tables are as they are to be; only the copies are left over. */
  private static final String OVER = "over";

  private final DataSource dataSource;
  private final MigrationFiles core;

  Undo(DataSource dataSource, MigrationFiles core) {
    this.dataSource = dataSource;
    this.core = core;
  }

  /** A plugin whose upgrade was going on when the process ended. */
  record Interrupted(String plugin, String jar) {}

  /** Copies what the plugin has. */
  void keep(String plugin, String jar) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      UndoTables.create(connection);
      UndoTables.note(connection, plugin, COPYING, jar);
      OwnObjects own = OwnObjects.of(plugin, core, connection);
      List<UndoPart> parts = own.isEmpty() ? List.of() : UndoTables.planned(connection, own);
      UndoTables.add(connection, plugin, parts);
      connection.commit();
      for (UndoPart part : parts) {
        UndoTables.copy(connection, part);
      }
      UndoTables.state(connection, plugin, READY);
      connection.commit();
    }
  }

  /** Makes it as it was. Can be repeated when it was broken off. */
  void restore(String plugin, MigrationFiles files) throws SQLException {
    List<UndoPart> parts;
    try (Connection connection = dataSource.getConnection()) {
      parts = UndoTables.parts(connection, plugin);
      OwnObjects.of(plugin, core, connection).drop(connection);
    }
    if (!parts.isEmpty()) {
      Restoring restoring = new Restoring(dataSource, plugin, parts);
      restoring.makeTables(files);
      try (Connection connection = dataSource.getConnection()) {
        connection.setAutoCommit(false);
        restoring.fill(connection);
        connection.commit();
      }
    }
    forget(plugin);
    LOG.info("The data of " + plugin + " is as it was before its upgrade");
  }

  /** Drops the copies. */
  void forget(String plugin) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      UndoTables.state(connection, plugin, OVER);
      connection.commit();
      UndoTables.drop(connection, plugin);
      connection.commit();
    }
  }

  /** What a killed process left; what was over is cleared away on the way. */
  List<Interrupted> interrupted() throws SQLException {
    List<Interrupted> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      for (List<Object> row : UndoTables.all(connection)) {
        String plugin = String.valueOf(row.get(0));
        if (READY.equals(row.get(1))) {
          found.add(new Interrupted(plugin, String.valueOf(row.get(2))));
        } else {
          forget(plugin);
        }
      }
    }
    return found;
  }
}
