package org.rapportcrm.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestTransactions;

class NotificationsTest {

  private static final String KEY = "tasks.told.assigned";
  private static final Instant NOON = Instant.parse("2026-05-17T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void whatIsToldAgainWhileItIsUnreadCountsUp(TestDatabase.Kind kind) {
    try (Told told = new Told(kind)) {
      told.tell(1, "Call Sara");
      told.tell(1, "Call Ali");
      told.tell(1, "Call Sara");
      assertThat(told.inbox.unread(1)).isEqualTo(2);
      Notification newest = told.inbox.list(1, true, Long.MAX_VALUE, 10).get(0);
      assertThat(newest.times()).isEqualTo(2);
      assertThat(newest.arguments().get(0)).isEqualTo("Call Sara");
      told.inbox.readAll(1, newest.id());
      told.tell(1, "Call Sara");
      assertThat(told.inbox.list(1, true, Long.MAX_VALUE, 10)).hasSize(1);
      assertThat(told.inbox.list(1, false, Long.MAX_VALUE, 10)).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachIsToldAsTheyChose(TestDatabase.Kind kind) {
    try (Told told = new Told(kind)) {
      told.inbox.choose(1, Map.of(NotificationKind.TASKS, Way.OFF));
      told.inbox.choose(2, Map.of(NotificationKind.TASKS, Way.MAIL));
      told.tell(1, "x");
      told.tell(2, "x");
      told.tell(2, "x");
      told.tell(3, "x");
      assertThat(told.inbox.unread(1)).isZero();
      assertThat(told.inbox.unread(2)).isEqualTo(1);
      assertThat(told.inbox.unread(3)).as("a user who is not active").isZero();
      assertThat(told.mails).as("mailed once, however often it is told").hasSize(1);
      assertThat(told.mails.get(0)).startsWith("reza@example.org fa").contains("x");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRolledBackIsNotTold(TestDatabase.Kind kind) {
    try (Told told = new Told(kind)) {
      assertThatThrownBy(
              () ->
                  told.transactions.run(
                      () -> {
                        told.tell(1, "x");
                        throw new IllegalStateException("back");
                      }))
          .hasMessage("back");
      assertThat(told.inbox.unread(1)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everybodyWithTheRightIsToldAndNobodyElse(TestDatabase.Kind kind) {
    try (Told told = new Told(kind)) {
      told.notifications.tellAll("things.manage", KEY, List.of("x"), null);
      assertThat(told.inbox.unread(1)).as("administrators hold all").isEqualTo(1);
      assertThat(told.inbox.unread(2)).isEqualTo(1);
      assertThat(told.inbox.unread(4)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDigestGoesOutOnceInTheMorningOfTheReadersOwnZone(TestDatabase.Kind kind) {
    try (Told told = new Told(kind)) {
      told.tell(1, "<b>Sara & {{contact.firstName}}</b>");
      told.tell(1, "Ali");
      told.tell(2, "Ali");
      told.clock.set(Instant.parse("2026-05-18T03:45:00Z"));
      told.digests.run(told.run);
      assertThat(told.mails).as("7 o'clock in Tehran, not in London").hasSize(1);
      assertThat(told.mails.get(0)).startsWith("reza@example.org fa").contains("یک اعلان");
      told.mails.clear();
      told.clock.set(Instant.parse("2026-05-18T07:00:00Z"));
      told.digests.run(told.run);
      told.digests.run(told.run);
      assertThat(told.mails).hasSize(1);
      assertThat(told.mails.get(0))
          .startsWith("sara@example.org en")
          .contains("2 notifications are unread", "&lt;b&gt;Sara &amp;")
          .doesNotContain("{{");
      told.mails.clear();
      told.tell(1, "later");
      told.digests.run(told.run);
      assertThat(told.mails).as("not twice a day").isEmpty();
      told.clock.set(Instant.parse("2026-05-19T07:00:00Z"));
      told.digests.run(told.run);
      assertThat(told.mails).hasSize(1);
      assertThat(told.mails.get(0)).contains("later").doesNotContain("Ali");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOlderThanTheSettingSaysIsForgotten(TestDatabase.Kind kind) {
    try (Told told = new Told(kind)) {
      told.tell(1, "old");
      told.clock.set(NOON.plusSeconds(91 * 86_400L));
      told.tell(1, "new");
      told.digests.run(told.run);
      assertThat(told.inbox.list(1, false, Long.MAX_VALUE, 10)).hasSize(1);
    }
  }

  @Test
  void argumentsComeBackAsTheyWere() {
    List<Object> all =
        List.of(
            "a “name” \u202e",
            new BigDecimal("12.5"),
            LocalDate.of(2026, 5, 17),
            NOON,
            new Arguments.TextKey("jobs.title"),
            KeptText.of("mail.paused.complaints", 3, 1000));
    assertThat(Arguments.ofJson(Arguments.toJson(all))).isEqualTo(all);
  }

  @Test
  void whatIsDueFirstStandsFirstInTheDigest() {
    List<Notification> told =
        List.of(
            about(1, LocalDate.of(2026, 5, 20)),
            about(2, LocalDate.of(2026, 6, 1)),
            about(3, null),
            about(4, LocalDate.of(2026, 5, 18)),
            about(5, null));
    assertThat(told.stream().sorted(Digests.ORDER).map(Notification::id))
        .containsExactly(4L, 1L, 2L, 5L, 3L);
  }

  private static Notification about(long id, LocalDate due) {
    List<Object> words = due == null ? List.of("Call") : List.of("Call", due);
    return new Notification(id, "tasks", KEY, words, null, NOON, 1, null);
  }

  @Test
  void whyABatchPausedIsToldInTheReadersLanguage() {
    Notification one =
        new Notification(
            1,
            "mail",
            "mail.told.paused",
            List.of("Spring", KeptText.of("mail.paused.complaints", 3, 1000)),
            null,
            NOON,
            1,
            null);
    assertThat(
            new NotificationText(new BundleMessages())
                .of(one, Locale.forLanguageTag("fa"), ZoneId.of("UTC")))
        .contains("Spring", "شکایت کردند")
        .doesNotContain("mail.paused");
  }

  @Test
  void aDayIsWrittenInTheReadersCalendar() {
    NotificationText texts = new NotificationText(new BundleMessages());
    Notification one =
        new Notification(
            1, "tasks", "input.no-day", List.of(LocalDate.of(2026, 3, 21)), null, NOON, 1, null);
    Locale persian = Locale.forLanguageTag("fa-u-ca-persian-nu-arabext");
    assertThat(texts.of(one, persian, ZoneId.of("Asia/Tehran"))).contains("۱۴۰۵");
  }

  @Test
  void aKindThatNobodyKnowsIsRefusedWhereItIsTold() {
    assertThatThrownBy(() -> NotificationKind.of("nothing.told"))
        .hasMessageContaining("nothing.told");
  }

  /** Four users: an administrator, two who may more and less, and one who is not active. */
  @ParameterizedTest
  @EnumSource
  void peopleAreToldOnceBeforeAnApiTokenEnds(TestDatabase.Kind kind) {
    try (Told told = new Told(kind)) {
      Sql sql = told.database.sql();
      for (int days : new int[] {-1, 13, 15}) {
        sql.update(
            "insert into api_token (user_id, name, token_hash, scope, created_at, expires_at)"
                + " values (1, ?, ?, 'read', ?, ?)",
            "in " + days,
            "hash" + days,
            NOON,
            NOON.plus(Duration.ofDays(days)));
      }
      TokenWarnings warnings = new TokenWarnings(sql, told.clock, told.notifications);
      assertThat(warnings.warn()).isEqualTo(1);
      assertThat(warnings.warn()).as("once").isZero();
      assertThat(told.mails).hasSize(1);
      assertThat(told.mails.get(0)).contains("in 13");
    }
  }

  private static final class Told implements AutoCloseable {
    final List<String> mails = new ArrayList<>();
    final SettableClock clock = new SettableClock();
    final TestDatabase database;
    final TestTransactions transactions;
    final Inbox inbox;
    final Notifications notifications;
    final Digests digests;
    final JobRun run =
        (JobRun)
            Proxy.newProxyInstance(
                JobRun.class.getClassLoader(),
                new Class<?>[] {JobRun.class},
                (proxy, method, arguments) ->
                    method.getName().equals("stopRequested") ? false : null);

    Told(TestDatabase.Kind kind) {
      database = TestDatabase.of(kind, "core");
      clock.set(NOON);
      transactions = new TestTransactions(database.dataSource());
      Sql sql = new Sql(transactions);
      user(sql, 1, "sara", "en", "Europe/London", true, Roles.ADMINISTRATOR);
      user(sql, 2, "reza", "fa", "Asia/Tehran", true, Roles.MARKETING);
      user(sql, 3, "gone", "en", "UTC", false, Roles.MARKETING);
      user(sql, 4, "noor", "ar", "UTC", true, Roles.VIEWER);
      inbox = new Inbox(sql, clock);
      Capabilities capabilities =
          new Capabilities(
              () -> List.of(new Capability("things.manage", "x", Set.of(Roles.MARKETING))),
              sql,
              null);
      BundleMessages messages = new BundleMessages();
      NotificationMail mail =
          new NotificationMail(sink(), messages, new NotificationText(messages));
      notifications = new Notifications(sql, clock, capabilities, mail);
      digests = new Digests(sql, clock, new KeptSettings(), own(), mail);
    }

    void tell(long user, String what) {
      notifications.tell(user, KEY, List.of(what), "/console/tasks");
    }

    private Transactions own() {
      return new Transactions() {
        @Override
        public void inNew(Runnable work) {
          transactions.run(work);
        }

        @Override
        public <T> T computeInNew(Supplier<T> work) {
          return transactions.in(work);
        }
      };
    }

    private Deliveries sink() {
      return (Deliveries)
          Proxy.newProxyInstance(
              Deliveries.class.getClassLoader(),
              new Class<?>[] {Deliveries.class},
              (proxy, method, arguments) -> {
                MessageDesign design = (MessageDesign) arguments[2];
                mails.add(
                    arguments[0]
                        + " "
                        + design.language()
                        + " "
                        + design.subject()
                        + design.blocks());
                return null;
              });
    }

    private static void user(
        Sql sql, long id, String name, String language, String zone, boolean active, String role) {
      sql.update(
          "insert into app_user (id, email, email_folded, name, language, zone, active, created_at)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          name + "@example.org",
          name + "@example.org",
          name,
          language,
          zone,
          active,
          NOON);
      sql.update("insert into user_role (user_id, role) values (?, ?)", id, role);
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
