package org.rapportcrm.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.MigrationFiles;
import org.rapportcrm.launcher.migrate.OwnObjects;
import org.rapportcrm.launcher.migrate.SchemaMigration;

/**
 * A fresh database with the migrations of the core and of plugins, on each of the two databases
 * that Rapport runs on:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void pointsAreNeverOverdrawn(TestDatabase.Kind kind) {
 *   try (TestDatabase database = TestDatabase.of(kind, "core", "loyalty")) {
 *     database.sql().update(…);
 *   }
 * }
 * }</pre>
 *
 * <p>There is one PostgreSQL server for each test JVM, started when the first test asks for it and
 * stopped with the JVM.
 */
public final class TestDatabase implements AutoCloseable {

  /** The databases that Rapport runs on. */
  public enum Kind {
    H2,
    POSTGRESQL
  }

  /**
   * Set to {@code true} before the first database, this system property makes PostgreSQL force each
   * commit to the disk; without it tests do not wait for that.
   */
  public static final String DURABLE = "rapport.postgresql.durable";

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Held, because loggers that nobody holds forget their level. */
  private static final List<Logger> QUIET =
      Stream.of("org.flywaydb", "io.zonky", "java.util.Iterator").map(Logger::getLogger).toList();

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private final Kind kind;
  private final String url;
  private final DataSource dataSource;
  private final Runnable onClose;

  private TestDatabase(Kind kind, String url, DataSource dataSource, Runnable onClose) {
    this.kind = kind;
    this.url = url;
    this.dataSource = dataSource;
    this.onClose = onClose;
  }

  /**
   * A fresh database.
   *
   * @param owners whose migrations are run, in this order: {@code core}, then ids of plugins
   */
  public static TestDatabase of(Kind kind, String... owners) {
    List<MigrationFiles> migrations =
        Stream.of(owners).map(owner -> migrations(kind, owner, OwnerFolder.of(owner))).toList();
    return kind == Kind.H2
        ? h2(Templates.script(migrations))
        : postgresql(Templates.name(migrations));
  }

  /** Which database it is. */
  public Kind kind() {
    return kind;
  }

  /** A JDBC address that another process can use while this database is open (PostgreSQL only). */
  public String url() {
    return url;
  }

  /** Connections to it; pooled. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** SQL over it, without transactions: each call commits. */
  public Sql sql() {
    return new Sql(dataSource);
  }

  @Override
  public void close() {
    onClose.run();
  }

  /** Closes the connections and leaves the database for others to copy; answers its name. */
  String leave() {
    ((KeptConnections) dataSource).close();
    return url.replaceFirst(".*/([^?]+).*", "$1");
  }

  /** Runs the migrations of the core or of a plugin that are on the class path. */
  public void migrate(String owner) {
    migrate(owner, OwnerFolder.of(owner));
  }

  /**
   * Runs the migrations of a plugin that lies elsewhere.
   *
   * @param plugin its jar, or a folder like one
   */
  public void migrate(String owner, Path plugin) {
    new SchemaMigration(dataSource).migrate(migrations(owner, plugin));
  }

  /** The migrations for this database that a jar or a folder brings. */
  public MigrationFiles migrations(String owner, Path jarOrFolder) {
    return migrations(kind, owner, jarOrFolder);
  }

  private static MigrationFiles migrations(Kind kind, String owner, Path jarOrFolder) {
    return MigrationFiles.of(owner, jarOrFolder, kind == Kind.H2 ? Dialect.H2 : Dialect.POSTGRESQL);
  }

  /** Takes everything of a plugin out, as a purge does. */
  public void purge(String plugin) {
    try (Connection connection = dataSource.getConnection()) {
      OwnObjects.of(plugin, migrations("core", OwnerFolder.of("core")), connection)
          .drop(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One in memory in which these statements were executed. */
  static TestDatabase h2(List<String> script) {
    String url =
        "jdbc:h2:mem:test"
            + COUNT.incrementAndGet()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";ANALYZE_AUTO=200;DB_CLOSE_DELAY=-1";
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    pool.setMaxConnections(80);
    execute(pool, script);
    return new TestDatabase(
        Kind.H2,
        url,
        pool,
        () -> {
          execute(pool, List.of("shutdown"));
          pool.dispose();
        });
  }

  /** One that begins as a copy of another. */
  static TestDatabase postgresql(String template) {
    EmbeddedPostgres running = PostgresqlServer.get();
    String name = "test" + COUNT.incrementAndGet();
    execute(running.getPostgresDatabase(), List.of(PostgresqlServer.copy(name, template)));
    PGSimpleDataSource plain = (PGSimpleDataSource) running.getDatabase("postgres", name);
    plain.setReWriteBatchedInserts(true);
    KeptConnections kept = new KeptConnections(plain);
    return new TestDatabase(
        Kind.POSTGRESQL,
        running.getJdbcUrl("postgres", name),
        kept,
        () -> {
          kept.close();
          execute(
              running.getPostgresDatabase(),
              List.of("drop database if exists " + name + " with (force)"));
        });
  }

  private static void execute(DataSource dataSource, List<String> statements) {
    try (Connection connection = dataSource.getConnection();
        Statement command = connection.createStatement()) {
      for (String statement : statements) {
        command.execute(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
