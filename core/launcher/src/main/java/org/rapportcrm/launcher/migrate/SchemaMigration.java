package org.rapportcrm.launcher.migrate;

import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * Brings the tables of one owner (the core or a plugin) to its newest version. Each owner has a
 * history table of its own, so that its version numbers are its own affair.
 */
public final class SchemaMigration {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What the drivers add and this sentence says anyway. */
  private static final Pattern REPEATED =
      Pattern.compile("(?s)^ERROR: |; SQL statement:.*|\\s+Position: \\d+");

  private static final int LONGEST = 160;

  /** Where Flyway looks for things that nobody has put there. */
  private static final ClassLoader NOTHING =
      new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());

  private final DataSource dataSource;

  public SchemaMigration(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Name of the table that keeps an owner's history. */
  public static String historyTable(String owner) {
    return "flyway_" + owner.replace('-', '_');
  }

  /**
   * Runs the migrations that were not run yet. Flyway is asked only when there are any.
   *
   * @return how many were run
   * @throws MigrationFailed naming the file and the statement
   */
  public int migrate(MigrationFiles files) {
    refuseStrangeNames(files);
    if (files.files().isEmpty() || holds(files)) {
      return 0;
    }
    try {
      return Flyway.configure(NOTHING)
          .dataSource(dataSource)
          .table(historyTable(files.owner()))
          .locations("filesystem:none")
          .resourceProvider(new FilesForFlyway(files))
          .javaMigrationClassProvider(NoClasses.NONE)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .outOfOrder(true)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new MigrationFailed(files.owner(), sentence(files.owner(), e), e);
    }
  }

  private boolean holds(MigrationFiles files) {
    try (Connection connection = dataSource.getConnection()) {
      return History.of(connection, files.owner()).holds(files);
    } catch (SQLException e) {
      throw new MigrationFailed(
          files.owner(), "The history of " + files.owner() + " cannot be read", e);
    }
  }

  /** A file that nobody would run is a mistake that must be seen. */
  private static void refuseStrangeNames(MigrationFiles files) {
    for (MigrationFile file : files.files()) {
      if (file.version().isEmpty()) {
        throw new MigrationFailed(
            files.owner(),
            "The migration %s of %s is never run; name it like V2__what_it_does.sql"
                .formatted(file.name(), files.owner()),
            null);
      }
    }
  }

  private static String sentence(String owner, FlywayException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof FlywaySqlScriptException script) {
        return "The migration %s of %s failed: %s; statement: %s"
            .formatted(
                script.getResource() == null ? "" : script.getResource().getFilename(),
                owner,
                oneLine(REPEATED.matcher("" + script.getCause().getMessage()).replaceAll("")),
                oneLine(script.getStatement()));
      }
    }
    return "The migrations of %s failed: %s".formatted(owner, oneLine(failure.getMessage()));
  }

  private static String oneLine(String text) {
    String line = SPACES.matcher(text.strip()).replaceAll(" ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** Migrations are SQL; without this Flyway would look through every class. */
  private enum NoClasses implements org.flywaydb.core.api.ClassProvider<JavaMigration> {
    NONE;

    @Override
    public Collection<Class<? extends JavaMigration>> getClasses() {
      return List.of();
    }
  }
}
