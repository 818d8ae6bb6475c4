package org.rapportcrm.launcher.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Brings the database to what a set of jars needs. What plugins had is kept until the set has
 * proved that it works ({@link #accept}); a plugin that is not part of the next set that is tried,
 * or is so in another version, gets back what it had.
 */
public final class SetMigration {
  private static final Logger LOG = Logger.getLogger(SetMigration.class.getName());

  private final DataSource dataSource;
  private final Path coreJar;
  private final Map<String, Path> kept = new LinkedHashMap<>();

  /** Plugins whose data could not be put back, with the reason; they must not run on it. */
  private final Map<String, String> broken = new LinkedHashMap<>();

  private Dialect dialect;
  private MigrationFiles core;
  private Undo undo;

  public SetMigration(DataSource dataSource, Path coreJar) {
    this.dataSource = dataSource;
    this.coreJar = coreJar;
  }

  /**
   * Goes back where the last process was killed in the middle. A change that had been accepted, so
   * that its jar was already moved to its place, stays.
   *
   * @param jarsBefore id to jar of the set that worked last, for a jar that somebody deleted
   */
  public void recover(Map<String, Path> jarsBefore) {
    try {
      open();
      for (Undo.Interrupted plugin : undo.interrupted()) {
        Path jar = Path.of(plugin.jar());
        if (!Files.exists(jar) && !isStaged(jar)) {
          jar = jarsBefore.getOrDefault(plugin.plugin(), jar);
        }
        if (Files.exists(jar)) {
          LOG.warning("The upgrade of " + plugin.plugin() + " was broken off; going back");
          restore(plugin.plugin(), jar);
        } else {
          undo.forget(plugin.plugin());
        }
      }
    } catch (SQLException e) {
      throw failed("core", "What a broken off upgrade left could not be put back", e);
    }
  }

  /**
   * Migrates the core, then the plugins.
   *
   * @param jars id to jar, dependencies first; a jar must stay until {@link #accept} or the next
   *     call
   * @throws MigrationFailed naming the plugin, the file and the statement
   */
  public void run(Map<String, Path> jars) {
    open();
    goBackWithout(jars);
    SchemaMigration schema = new SchemaMigration(dataSource);
    note("core", schema.migrate(core));
    jars.forEach(
        (plugin, jar) -> {
          refuseBroken(plugin);
          MigrationFiles files = MigrationFiles.of(plugin, jar, dialect);
          keep(plugin, jar, files);
          note(plugin, schema.migrate(files));
        });
  }

  /** The set works: what it replaced is forgotten. */
  public void accept() {
    for (String plugin : List.copyOf(kept.keySet())) {
      try {
        undo.forget(plugin);
        kept.remove(plugin);
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "The copies of the tables of " + plugin + " are left over", e);
      }
    }
  }

  /** A staged jar is moved away when its change is accepted; others lie where they lie. */
  private static boolean isStaged(Path jar) {
    return jar.getParent().getParent().endsWith("plans");
  }

  private void open() {
    if (undo == null) {
      try (Connection connection = dataSource.getConnection()) {
        dialect = Dialect.of(connection);
        core = MigrationFiles.of("core", coreJar, dialect);
        undo = new Undo(dataSource, core);
      } catch (SQLException e) {
        throw failed("core", "The database does not answer", e);
      }
    }
  }

  private void goBackWithout(Map<String, Path> jars) {
    for (Map.Entry<String, Path> entry : List.copyOf(kept.entrySet())) {
      String plugin = entry.getKey();
      if (entry.getValue().equals(jars.get(plugin))) {
        continue;
      }
      restore(plugin, entry.getValue());
      kept.remove(plugin);
    }
  }

  private void restore(String plugin, Path jar) {
    try {
      undo.restore(plugin, MigrationFiles.of(plugin, jar, dialect));
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.SEVERE, "The data of " + plugin + " could not be put back", e);
      broken.put(plugin, String.valueOf(e.getMessage()));
    }
  }

  private void refuseBroken(String plugin) {
    if (broken.containsKey(plugin)) {
      throw new MigrationFailed(
          plugin,
          "The data of %s could not be put back (%s); copies of its tables are kept as rapport_undo_*"
                  .formatted(plugin, broken.get(plugin))
              + ", and the next start tries again",
          null);
    }
  }

  /** Copies what the plugin has, if something is going to be changed. */
  private void keep(String plugin, Path jar, MigrationFiles files) {
    if (files.files().isEmpty() || kept.containsKey(plugin)) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      if (History.of(connection, plugin).holds(files)) {
        return;
      }
      undo.keep(plugin, jar.toAbsolutePath().toString());
      kept.put(plugin, jar);
    } catch (SQLException e) {
      throw failed(
          plugin, "The tables of " + plugin + " could not be copied before its upgrade", e);
    }
  }

  private static void note(String owner, int migrations) {
    if (migrations > 0) {
      LOG.info(owner + ": " + migrations + " migrations run");
    }
  }

  private static MigrationFailed failed(String owner, String what, Exception cause) {
    return new MigrationFailed(owner, what + ": " + cause.getMessage(), cause);
  }
}
