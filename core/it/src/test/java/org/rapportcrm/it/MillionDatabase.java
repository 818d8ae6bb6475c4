package org.rapportcrm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

/**
 * The PostgreSQL that a million contacts lie in: the one that {@code RAPPORT_BENCH_DATABASE} names
 * by its JDBC address, which stays as it is for the next time, or one that ends with the program.
 */
final class MillionDatabase implements AutoCloseable {

  private static final String GIVEN = "RAPPORT_BENCH_DATABASE";

  /** In /proc/PID/stat behind the name: processor time of children that have ended. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;
  private static final double TICKS_PER_SECOND = 100;

  private final DataSource source;
  private final Map<String, String> settings;
  private final Runnable onClose;

  private MillionDatabase(DataSource source, Map<String, String> settings, Runnable onClose) {
    this.source = source;
    this.settings = settings;
    this.onClose = onClose;
  }

  static MillionDatabase open() {
    String url = System.getenv(GIVEN);
    if (url == null) {
      TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
      return new MillionDatabase(
          database.dataSource(), RunningRapport.on(database), database::close);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    String password = source.getPassword() == null ? "none" : source.getPassword();
    Map<String, String> settings =
        Map.of(
            "RAPPORT_DATABASE_URL", url.replaceAll("[?].*", ""),
            "RAPPORT_DATABASE_USER", source.getUser(),
            "RAPPORT_DATABASE_PASSWORD", password);
    return new MillionDatabase(source, settings, () -> {});
  }

  /** With these settings Rapport runs on it. */
  Map<String, String> settings() {
    return settings;
  }

  DataSource source() {
    return source;
  }

  Sql sql() {
    return new Sql(source);
  }

  /** How many contacts there are. */
  int contacts() {
    return (int) sql().number("select count(*) from contact");
  }

  /**
   * What PostgreSQL has taken of this machine's processors so far: the processes that run, and
   * those that helped with one query and ended. 0 where it runs elsewhere.
   */
  double processorSeconds() {
    double running = 0;
    double ended = 0;
    for (long pid : sql().list("select pid from pg_stat_activity", row -> row.getLong(1))) {
      ProcessHandle process = ProcessHandle.of(pid).orElse(null);
      if (process != null) {
        running += RunningRapport.processorSeconds(process);
        ended = process.parent().map(MillionDatabase::endedChildren).orElse(ended);
      }
    }
    return running + ended;
  }

  private static double endedChildren(ProcessHandle parent) {
    try {
      String line = Files.readString(Path.of("/proc/" + parent.pid() + "/stat"));
      String[] behindName = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(behindName[CHILDREN_USER])
              + Long.parseLong(behindName[CHILDREN_SYSTEM]))
          / TICKS_PER_SECOND;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    onClose.run();
  }
}
