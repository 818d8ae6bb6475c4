package org.rapportcrm.app.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.MigrationFiles;
import org.rapportcrm.launcher.migrate.SchemaMigration;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Processes that send are killed in the middle, again and again: nobody gets two copies, and
 * whoever got none is shown as such. The sink's log, forced to the disk before each 250, is the
 * truth. {@code -Drapport.kills=20 -Drapport.kill.recipients=20000} makes it the long run of
 * docs/testing.md.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("rapport.kills", 5);
  private static final int RECIPIENTS = Integer.getInteger("rapport.kill.recipients", 3000);

  @TempDir Path folder;

  private final long seed = Long.getLong("rapport.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNobodyBehind() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void onPostgresqlTwoNodesMayDieAtAnyMoment() throws Exception {
    try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL, "core");
        MailSink sink = sink()) {
      long batch = prepare(database.dataSource());
      Process[] nodes = {
        start(database.url(), sink, "one", batch), start(database.url(), sink, "two", batch)
      };
      for (int kill = 0; kill < KILLS; kill++) {
        awaitSome(sink, kill);
        int victim = kill % 2;
        nodes[victim].destroyForcibly().waitFor();
        nodes[victim] = start(database.url(), sink, victim == 0 ? "one" : "two", batch);
      }
      for (Process node : nodes) {
        assertThat(node.waitFor(180, TimeUnit.SECONDS)).isTrue();
      }
      check(database.dataSource(), batch);
    }
  }

  @Test
  void onH2TheOneNodeMayDieAtAnyMoment() throws Exception {
    String url =
        "jdbc:h2:file:"
            + folder.resolve("rapport")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    try (MailSink sink = sink()) {
      DataSource before = SendingProcess.open(url);
      migrate(before);
      long batch = prepare(before);
      ((org.h2.jdbcx.JdbcConnectionPool) before).dispose();
      for (int kill = 0; kill < KILLS; kill++) {
        Process node = start(url, sink, "one", batch);
        awaitSome(sink, kill);
        node.destroyForcibly().waitFor();
      }
      Process last = start(url, sink, "one", batch);
      assertThat(last.waitFor(180, TimeUnit.SECONDS)).isTrue();
      check(SendingProcess.open(url), batch);
    }
  }

  /** Answers a moment after it accepted, so that kills fall into that moment too. */
  private MailSink sink() {
    MailSink sink = MailSink.start(0, folder.resolve("sink.log"), false);
    sink.fault(
        (stage, to) -> {
          if (stage == MailSink.Stage.AFTER_ACCEPT) {
            rest(3);
          }
          return null;
        });
    return sink;
  }

  private static long prepare(DataSource database) {
    Batches batches = new Batches(database);
    batches.contacts(RECIPIENTS);
    return batches.toAll("killed");
  }

  private void check(DataSource database, long batch) throws IOException {
    Map<String, Integer> copies = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("sink.log"))) {
      copies.merge(line.split("\t")[0], 1, Integer::sum);
    }
    Map<String, String> states = new HashMap<>();
    new Sql(database)
        .each(
            "select address, state from delivery where batch_id = ?",
            row -> states.put(row.getString(1), row.getString(2)),
            batch);
    String run = "seed " + seed + ", " + new Batches(database).states(batch);
    System.out.println("kill -9 × " + KILLS + ": " + run);
    assertThat(states).as(run).hasSize(RECIPIENTS);
    assertThat(copies.values()).as(run + ": one copy at most").allMatch(count -> count == 1);
    states.forEach(
        (address, state) -> {
          if (state.equals("SENT")) {
            assertThat(copies).as(run + ": SENT means accepted").containsKey(address);
          } else {
            assertThat(state).as(run + ": " + address).isEqualTo("UNKNOWN");
          }
        });
    Set<String> accepted = copies.keySet();
    assertThat(states.keySet()).as(run).containsAll(accepted);
    long unknown = states.values().stream().filter("UNKNOWN"::equals).count();
    assertThat(unknown)
        .as(run + ": no more unknown than connections of those killed")
        .isLessThanOrEqualTo((long) KILLS * SendingProcess.WORKERS);
  }

  private void awaitSome(MailSink sink, int kill) throws InterruptedException {
    int share = RECIPIENTS / (KILLS + 1);
    int target = Math.min(RECIPIENTS - 50, share * kill + random.nextInt(share) + 20);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (sink.accepted() < target && System.nanoTime() < until) {
      Thread.sleep(1);
    }
  }

  private Process start(String url, MailSink sink, String node, long batch) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(SendingProcess.class.getName());
    command.addAll(
        List.of(
            url,
            Integer.toString(sink.port()),
            folder.resolve(node).toString(),
            node,
            Long.toString(batch)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(node + ".log").toFile()))
            .start();
    started.add(process);
    return process;
  }

  private static void migrate(DataSource database) {
    new SchemaMigration(database)
        .migrate(MigrationFiles.of("core", Path.of("target/classes"), Dialect.H2));
  }

  private static void rest(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
