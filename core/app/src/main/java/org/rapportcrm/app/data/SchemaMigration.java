package org.rapportcrm.app.data;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables of one owner (the core or a plugin) to its newest version. Each owner has a
 * history table of its own, so that its version numbers are its own affair.
 *
 * <p>The statements lie in {@code META-INF/rapport/<owner>/migrations} for both databases and, for
 * what only one of them knows, in {@code migrations-h2} and {@code migrations-postgresql}.
 */
public final class SchemaMigration {

  private final DataSource dataSource;
  private final Dialect dialect;

  /** For the schema behind this data source. */
  public SchemaMigration(DataSource dataSource) {
    this.dataSource = dataSource;
    this.dialect = Dialect.of(dataSource);
  }

  /**
   * Migrates.
   *
   * @param owner {@code core} or a plugin's id
   * @return how many migrations were run
   * @throws org.flywaydb.core.api.FlywayException naming the statement that failed
   */
  public int migrate(String owner) {
    String folder = "classpath:META-INF/rapport/" + owner + "/migrations";
    return Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(dataSource)
        .table(historyTable(owner))
        .locations(folder, folder + "-" + dialect.folder())
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .outOfOrder(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** Name of the table that keeps an owner's history. */
  public static String historyTable(String owner) {
    return "flyway_" + owner.replace('-', '_');
  }
}
