package org.rapportcrm.app.delivery.engine;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;

/**
 * A process that does nothing but send, made to be killed: database, SMTP port, home, node, batch.
 * Ends by itself when the batch is sent.
 */
final class SendingProcess {

  static final int WORKERS = 8;

  private SendingProcess() {}

  /** Impatient enough for a test. */
  private static final class Impatient implements EngineSettings {
    @Override
    public int workers() {
      return WORKERS;
    }

    @Override
    public int claimLeaseSeconds() {
      return 4;
    }

    @Override
    public int sendingLeaseSeconds() {
      return 6;
    }

    @Override
    public Duration poll() {
      return Duration.ofMillis(100);
    }

    @Override
    public Backoff backoff() {
      return new Backoff(Duration.ofMillis(200), 5, Math::random);
    }
  }

  public static void main(String[] arguments) throws Exception {
    DataSource database = open(arguments[0]);
    SmtpSettings smtp = SmtpSettings.parse("smtp://127.0.0.1:" + arguments[1] + "?tls=none");
    Path home = Path.of(arguments[2]);
    long batch = Long.parseLong(arguments[4]);
    Engine engine =
        new Engine(
            database,
            arguments[3],
            home.resolve("journal"),
            new Impatient(),
            Batches.plain(2000),
            () -> new SmtpTransport(smtp, "test.example"),
            ended -> {},
            paused -> {});
    engine.start(Thread::new);
    Batches batches = new Batches(database);
    while (!batches.state(batch).equals("SENT")) {
      Thread.sleep(100);
    }
    engine.close();
    System.exit(0);
  }

  static DataSource open(String url) {
    if (url.startsWith("jdbc:h2:")) {
      JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
      pool.setMaxConnections(20);
      return pool;
    }
    return SmallPool.of(url, "postgres", "postgres");
  }
}
