package org.rapportcrm.launcher.change;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rapportcrm.launcher.manifest.PluginJar;
import org.rapportcrm.launcher.resolve.Candidate;

/**
 * Tells a plugin that all its data is about to be deleted: at the last moment, when Rapport runs
 * without it and nothing brings it back, with its tables still there.
 */
final class Farewell {
  private static final Logger LOG = Logger.getLogger(Farewell.class.getName());

  private final Path apiJar;
  private final DataSource database;

  Farewell(Path apiJar, DataSource database) {
    this.apiJar = apiJar;
    this.database = database;
  }

  /**
   * Tells it. What it does in the database is kept when it comes back, and rolled back otherwise;
   * the deletion goes on in any case.
   *
   * @param jar a copy of the plugin's; null when there is none, and then nobody is told
   * @return what went wrong; empty when nothing did
   */
  Optional<String> say(String plugin, Path jar) {
    if (jar == null) {
      return Optional.empty();
    }
    // A connection of its own: one that does not come back keeps it.
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (MainClass main = new MainClass(new Candidate(PluginJar.read(jar), jar, false), apiJar)) {
        main.purge(connection);
        connection.commit();
        return Optional.empty();
      } catch (Exception e) {
        return Optional.of(failed(plugin, e));
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      return Optional.of(failed(plugin, e));
    }
  }

  private static String failed(String plugin, Exception e) {
    LOG.log(Level.WARNING, plugin + " failed while it was told that its data goes", e);
    return plugin + " failed while it was told that its data is deleted: " + e.getMessage();
  }
}
