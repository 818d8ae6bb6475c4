package org.rapportcrm.app.delivery.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Messages a second through the engine (a durable commit each, PostgreSQL and the sink on the same
 * machine) beside a plain loop over the same connections that commits nothing, in one run. Run its
 * main; arguments: messages, bytes of a message.
 */
final class SendingBenchmark {

  private static final int CONNECTIONS = 8;

  private SendingBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty(TestDatabase.DURABLE, "true");
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_700;
    Path home = Files.createTempDirectory("rapport-benchmark");
    try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL, "core");
        MailSink sink = MailSink.start(0, null, false)) {
      SmtpSettings smtp = SmtpSettings.parse(sink.url());
      plain(smtp, messages / 4, bytes);
      double loop = plain(smtp, messages, bytes);
      Batches batches = new Batches(database.dataSource());
      batches.contacts(messages);
      double warm = engine(database, batches, smtp, home, bytes, "warm", messages);
      double engine = engine(database, batches, smtp, home, bytes, "measured", messages);
      System.out.printf(
          "%d messages of %d bytes: plain loop %.0f/s, engine %.0f/s (first run %.0f/s), ratio %.2f%n",
          messages, bytes, loop, engine, warm, engine / loop);
    }
    System.exit(0);
  }

  private static double engine(
      TestDatabase database,
      Batches batches,
      SmtpSettings smtp,
      Path home,
      int bytes,
      String name,
      int messages)
      throws Exception {
    long batch = batches.toAll(name);
    long start = System.nanoTime();
    try (Engine engine =
        new Engine(
            database.dataSource(),
            name,
            home.resolve(name),
            new EngineSettings() {},
            Batches.plain(bytes),
            () -> new SmtpTransport(smtp, "benchmark.example"),
            ended -> {},
            paused -> {})) {
      engine.start(Thread::new);
      while (batches.states(batch).getOrDefault("SENT", 0L) < messages) {
        Thread.sleep(50);
      }
      return messages * 1e9 / (System.nanoTime() - start);
    }
  }

  private static double plain(SmtpSettings smtp, int messages, int bytes) throws Exception {
    Preparation preparation = Batches.plain(bytes);
    CountDownLatch done = new CountDownLatch(CONNECTIONS);
    long start = System.nanoTime();
    for (int i = 0; i < CONNECTIONS; i++) {
      int worker = i;
      new Thread(
              () -> {
                try (SmtpTransport transport = new SmtpTransport(smtp, "benchmark.example")) {
                  for (int m = worker; m < messages; m += CONNECTIONS) {
                    Recipient to = new Recipient(m, null, "c" + m + "@example.org", 0, 0);
                    Claim claim = new Claim(null, "t", java.util.List.of(to));
                    transport.ready();
                    Prepared.Send send = (Prepared.Send) preparation.prepare(claim).get((long) m);
                    transport.send(send.maker().make());
                  }
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                } finally {
                  done.countDown();
                }
              })
          .start();
    }
    done.await();
    return messages * 1e9 / (System.nanoTime() - start);
  }
}
