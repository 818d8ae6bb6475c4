package org.rapportcrm.app.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.MailSink.Stage;
import org.rapportcrm.testkit.TestDatabase;

class EngineTest {

  private static final Set<String> AT_WORK = Set.of("CLAIMED", "SENDING");

  /** Nothing has been said to a server about them; whoever holds a claim has not begun. */
  private static final Set<String> WAITING = Set.of("QUEUED", "CLAIMED");

  @TempDir Path home;

  /** Quick to look and to try again. */
  private static class Quick implements EngineSettings {
    @Override
    public Duration poll() {
      return Duration.ofMillis(50);
    }

    @Override
    public Duration keepEvery() {
      return Duration.ofMillis(100);
    }

    @Override
    public Backoff backoff() {
      return new Backoff(Duration.ofMillis(100), 3, () -> 0.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everybodyGetsOneCopyFromTwoNodes(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(500);
      long batch = batches.toAll("a");
      try (Engine one = engine(database, sink, "one", new Quick());
          Engine two = engine(database, sink, "two", new Quick())) {
        one.start(Thread::new);
        two.start(Thread::new);
        batches.await(batch, "SENT", 60);
      }
      assertThat(recipients(sink)).hasSize(500).doesNotHaveDuplicates();
      assertThat(batches.states(batch)).isEqualTo(Map.of("SENT", 500L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPurposeOfOnesOwnReachesOnlyThoseWhoAllowIt(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(4);
      Sql sql = database.sql();
      sql.update(
          "insert into purpose (word, brought, double_opt_in, campaigns, created_at)"
              + " values ('tips', false, true, true, current_timestamp)");
      sql.update(
          "insert into consent (contact_id, purpose, given, at)"
              + " select id, 'tips', id <> 2, current_timestamp from contact where id < 4");
      sql.update("update consent set given = false where contact_id = 1 and purpose = 'marketing'");
      long tips = batches.toAll("tips");
      long news = batches.toAll("news");
      sql.update("update delivery_batch set purpose = 'tips' where id = ?", tips);
      try (Engine engine = engine(database, sink, "one", new Quick())) {
        engine.start(Thread::new);
        batches.await(tips, "SENT", 30);
        batches.await(news, "SENT", 30);
      }
      assertThat(sent(sql, tips)).containsExactly(1L, 3L);
      assertThat(sent(sql, news)).containsExactly(2L, 3L, 4L);
    }
  }

  private static List<Long> sent(Sql sql, long batch) {
    return sql.list(
        "select contact_id from delivery where batch_id = ? and state = 'SENT' order by contact_id",
        row -> row.getLong(1),
        batch);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWithdrawsConsentOrIsSuppressedGetsNothing(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(20);
      long batch = batches.toAll("a");
      Sql sql = database.sql();
      sql.update("update consent set given = false where contact_id = 3");
      sql.update("delete from consent where contact_id = 4");
      sql.update(
          "insert into suppression (address_folded, reason, at)"
              + " values ('c5@example.org', 'manual', current_timestamp)");
      try (Engine engine = engine(database, sink, "one", new Quick())) {
        engine.start(Thread::new);
        batches.await(batch, "SENT", 30);
      }
      assertThat(recipients(sink)).hasSize(17).doesNotContain("c3@example.org", "c5@example.org");
      assertThat(reason(sql, 4)).isEqualTo("SUPPRESSED noConsent");
      assertThat(reason(sql, 5)).isEqualTo("SUPPRESSED suppressed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusalsAreToldApart(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(30);
      long batch = batches.toAll("a");
      AtomicInteger busy = new AtomicInteger();
      sink.fault(
          (stage, to) ->
              switch (to) {
                case "c1@example.org" -> stage == Stage.RCPT ? "550 5.1.1 no such user" : null;
                case "c2@example.org" -> stage == Stage.RCPT ? "552 5.2.2 full" : null;
                case "c3@example.org" ->
                    stage == Stage.RCPT && busy.getAndIncrement() < 2 ? "451 4.7.1 later" : null;
                case "c4@example.org" -> stage == Stage.BEFORE_ACCEPT ? MailSink.DROP : null;
                case "c5@example.org" -> stage == Stage.AFTER_ACCEPT ? MailSink.DROP : null;
                case "c6@example.org" -> stage == Stage.RCPT ? "451 4.7.1 always" : null;
                case "c7@example.org" -> stage == Stage.DATA ? MailSink.DROP : null;
                default -> null;
              });
      try (Engine engine = engine(database, sink, "one", new Quick())) {
        engine.start(Thread::new);
        batches.await(batch, "SENT", 60);
      }
      Sql sql = database.sql();
      assertThat(reason(sql, 1)).isEqualTo("FAILED bounced");
      assertThat(reason(sql, 2)).isEqualTo("FAILED refused");
      assertThat(reason(sql, 3)).startsWith("SENT");
      assertThat(reason(sql, 4)).isEqualTo("UNKNOWN noAnswer");
      assertThat(reason(sql, 5)).isEqualTo("UNKNOWN noAnswer");
      assertThat(reason(sql, 6)).isEqualTo("FAILED gaveUp");
      assertThat(reason(sql, 7)).isEqualTo("FAILED gaveUp");
      assertThat(sql.list("select address_folded from suppression", row -> row.getString(1)))
          .containsExactly("c1@example.org");
      assertThat(recipients(sink)).doesNotHaveDuplicates().hasSize(30 - 5);
      assertThat(sql.number("select bounced from delivery_batch where id = ?", batch)).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPauseStopsAtOnceAndGoesOnWithoutASecondCopy(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(400);
      long batch = batches.toAll("a");
      sink.fault(
          (stage, to) -> {
            pauseFor(5);
            return null;
          });
      Sql sql = database.sql();
      try (Engine engine = engine(database, sink, "one", new Quick())) {
        engine.start(Thread::new);
        Batches.until("some are sent", () -> sink.accepted() >= 40);
        sql.update("update delivery_batch set state = 'PAUSED' where id = ?", batch);
        int atPause = sink.accepted();
        Batches.until(
            "nobody is at work any more",
            () -> Collections.disjoint(batches.states(batch).keySet(), AT_WORK));
        assertThat(sink.accepted()).isLessThanOrEqualTo(atPause + 16).isLessThan(400);
        sql.update("update delivery_batch set state = 'SENDING' where id = ?", batch);
        batches.await(batch, "SENT", 60);
      }
      assertThat(recipients(sink)).hasSize(400).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchThatBouncesTooOftenPausesByItself(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(600);
      long batch = batches.toAll("a");
      sink.fault(
          (stage, to) -> stage == Stage.RCPT && to.contains("7@") ? "550 5.1.1 unknown" : null);
      try (Engine engine = engine(database, sink, "one", new Quick())) {
        engine.start(Thread::new);
        batches.await(batch, "PAUSED", 30);
      }
      assertThat(sink.accepted()).isBetween(150, 400);
      assertThat(
              database
                  .sql()
                  .first("select reason from delivery_batch", row -> row.getString(1))
                  .orElse(""))
          .contains("mail.paused.refused\t");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRateHoldsOverTwoNodes(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(120);
      long batch = batches.toAll("a");
      List<Long> times = new CopyOnWriteArrayList<>();
      sink.fault(
          (stage, to) -> {
            if (stage == Stage.AFTER_ACCEPT) {
              times.add(System.nanoTime());
            }
            return null;
          });
      EngineSettings forty =
          new Quick() {
            @Override
            public double perSecond() {
              return 40;
            }
          };
      try (Engine one = engine(database, sink, "one", forty);
          Engine two = engine(database, sink, "two", forty)) {
        long begun = System.nanoTime();
        one.start(Thread::new);
        two.start(Thread::new);
        batches.await(batch, "SENT", 60);
        List<Long> sorted = times.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
          assertThat(sorted.get(i) - begun).as("message " + i).isGreaterThan(i * 24_000_000L);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAddressWithForeignLettersNeedsAServerThatTakesThem(TestDatabase.Kind kind)
      throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink sink = MailSink.start()) {
      sink.extensions("PIPELINING");
      Batches batches = new Batches(database.dataSource());
      batches.contacts(2);
      database.sql().update("update contact set email = 'سارا@مثال.ایران' where id = 1");
      database.sql().update("update contact set email = 'sara@bücher.example' where id = 2");
      long batch = batches.toAll("a");
      try (Engine engine = engine(database, sink, "one", new Quick())) {
        engine.start(Thread::new);
        batches.await(batch, "SENT", 30);
      }
      assertThat(reason(database.sql(), 1)).isEqualTo("FAILED smtputf8");
      assertThat(recipients(sink)).containsExactly("sara@xn--bcher-kva.example");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageThatCannotBeMadeStopsItsBatchAndSaysWhy(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(5);
      long batch = batches.toAll("a");
      Preparation broken =
          claim -> {
            throw new IllegalStateException("no such block");
          };
      try (Engine engine =
          new Engine(
              database.dataSource(),
              "one",
              home,
              new Quick(),
              broken,
              MailTransport.Outbox::new,
              ended -> {},
              paused -> {})) {
        engine.start(Thread::new);
        batches.await(batch, "PAUSED", 30);
      }
      assertThat(batches.states(batch)).isEqualTo(Map.of("QUEUED", 5L));
      assertThat(database.sql().first("select reason from delivery_batch", r -> r.getString(1)))
          .hasValueSatisfying(reason -> assertThat(reason).contains("no such block"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAServerMailLiesInTheOutbox(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Batches batches = new Batches(database.dataSource());
      batches.contacts(25);
      long batch = batches.toAll("a");
      Set<Long> ended = ConcurrentHashMap.newKeySet();
      try (Engine engine =
          new Engine(
              database.dataSource(),
              "one",
              home,
              new Quick(),
              Batches.plain(100),
              MailTransport.Outbox::new,
              ended::add,
              paused -> {})) {
        engine.start(Thread::new);
        batches.await(batch, "SENT", 30);
        Batches.until("its end is told", () -> ended.contains(batch));
      }
      assertThat(ended).containsExactly(batch);
      assertThat(database.sql().number("select count(*) from delivery_outbox")).isEqualTo(25);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatIsAwayCostsNoMessage(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        MailSink first = MailSink.start()) {
      int port = first.port();
      first.close();
      Batches batches = new Batches(database.dataSource());
      batches.contacts(50);
      long batch = batches.toAll("a");
      try (Engine engine = engine(database, first, "one", new Quick())) {
        engine.start(Thread::new);
        Sql sql = database.sql();
        Batches.until(
            "the server is known to be away",
            () -> sql.number("select count(*) from delivery_gateway where not ok") == 1);
        assertThat(batches.states(batch).keySet()).isSubsetOf(WAITING);
        try (MailSink second = MailSink.start(port, null, true)) {
          batches.await(batch, "SENT", 60);
          assertThat(recipients(second)).hasSize(50).doesNotHaveDuplicates();
        }
      }
    }
  }

  private Engine engine(
      TestDatabase database, MailSink sink, String node, EngineSettings settings) {
    SmtpSettings smtp = SmtpSettings.parse("smtp://127.0.0.1:" + sink.port() + "?tls=none");
    return new Engine(
        database.dataSource(),
        node,
        home.resolve(node),
        settings,
        Batches.plain(500),
        () -> new SmtpTransport(smtp, "test.example"),
        ended -> {},
        paused -> {});
  }

  private static List<String> recipients(MailSink sink) {
    return sink.mails().stream().map(MailSink.Mail::recipient).collect(Collectors.toList());
  }

  private static String reason(Sql sql, long contact) {
    return sql.first(
            "select state, reason from delivery where contact_id = ?",
            row -> row.getString(1) + " " + row.getString(2),
            contact)
        .orElseThrow();
  }

  private static void pauseFor(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
