package org.rapportcrm.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.testkit.TestDatabase;

class AuditTest {

  @ParameterizedTest
  @EnumSource
  void aLineIsThereForGood(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Audit audit = new Audit(database.sql(), Clock.systemUTC(), new Acting());
      audit.record("user.added", "user 50", "somebody");
      for (String statement :
          new String[] {
            "update audit_entry set who = 'nobody'",
            "delete from audit_entry",
            "delete from audit_entry where id = 1"
          }) {
        assertThatThrownBy(() -> database.sql().update(statement))
            .as(statement)
            .isInstanceOf(SqlException.class)
            .hasMessageContaining("append");
      }
      assertThat(database.sql().number("select count(*) from audit_entry")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itTellsWhoDidItAndNoNameForgesASecondLine(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Audit audit = new Audit(database.sql(), Clock.systemUTC(), new Acting());
      Identity command = Identity.localCommand().from("127.0.0.1");
      Acting.<Void, RuntimeException>as(
          command,
          () -> {
            audit.record(
                "user.added", "user 50", "Sara\r\n2026-11-22 root did it" + "x".repeat(5000));
            return null;
          });
      AuditEntry entry = audit.newest(AuditFilter.ALL, null, 10).items().get(0);
      assertThat(entry.who()).isEqualTo("local command");
      assertThat(entry.address()).isEqualTo("127.0.0.1");
      assertThat(entry.detail()).startsWith("Sara  2026").hasSize(4000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsReadFromTheNewestPageByPage(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Audit audit = new Audit(database.sql(), Clock.systemUTC(), new Acting());
      for (int i = 1; i <= 5; i++) {
        audit.record("thing.done", "thing " + i, null);
      }
      Listing<AuditEntry> first = audit.newest(AuditFilter.ALL, null, 3);
      Listing<AuditEntry> second = audit.newest(AuditFilter.ALL, first.nextCursor(), 3);
      assertThat(first.items())
          .extracting(AuditEntry::record)
          .containsExactly("thing 5", "thing 4", "thing 3");
      assertThat(second.items())
          .extracting(AuditEntry::record)
          .containsExactly("thing 2", "thing 1");
      assertThat(second.nextCursor()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsFoundByWhoWhatAndRecordAndDay(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Clock noon = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
      Clock later = Clock.offset(noon, Duration.ofDays(1));
      new Audit(database.sql(), noon, new Acting())
          .recordAs("Sara_1", null, "user.added", "user 1", null);
      new Audit(database.sql(), later, new Acting())
          .recordAs("Sara 1", null, "deal.won", "deal 1", null);
      Audit audit = new Audit(database.sql(), noon, new Acting());
      assertThat(found(audit, new AuditFilter("SARA_", null, null, null, null)))
          .containsExactly("user 1");
      assertThat(found(audit, new AuditFilter(null, "deal.", null, null, null)))
          .containsExactly("deal 1");
      assertThat(found(audit, new AuditFilter(" ", "", "deal 1", null, null)))
          .containsExactly("deal 1");
      assertThat(found(audit, new AuditFilter(null, null, null, null, later.instant())))
          .containsExactly("user 1");
      assertThat(found(audit, new AuditFilter(null, null, null, later.instant(), null)))
          .containsExactly("deal 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangeTellsWhatWasThereBeforeAndHidesWhoIsMeant(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Audit audit = new Audit(database.sql(), Clock.systemUTC(), new Acting());
      audit.changed(
          "contact.changed", "contact 5", Changes.begin().field("stage", "lead", "lead").build());
      audit.changed(
          "contact.changed",
          "contact 5",
          Changes.begin()
              .field("lifeStage", "lead", "customer")
              .personal("lastName", null, "Marker")
              .personal("city", "Oz", null)
              .build());
      assertThat(audit.newest(AuditFilter.ALL, null, 9).items())
          .singleElement()
          .extracting(AuditEntry::changes)
          .isEqualTo(
              List.of(
                  new Changes.Field("lifeStage", "lead", "customer"),
                  new Changes.Field("lastName", null, "M•••"),
                  new Changes.Field("city", "•••", null)));
    }
  }

  private static List<String> found(Audit audit, AuditFilter filter) {
    return audit.newest(filter, null, 9).items().stream().map(AuditEntry::record).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aPartOfANameFindsTheLinesOfAllWhoHaveIt(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Audit audit = new Audit(database.sql(), Clock.systemUTC(), new Acting());
      assertThat(who(audit, "sara")).isEmpty();
      for (String name : List.of("Sara", "Omar", "job x", "sarah 50%", "Sara")) {
        audit.recordAs(name, null, "user.added", "user 1", null);
      }
      assertThat(who(audit, "SARA")).containsExactly("Sara", "sarah 50%", "Sara");
      assertThat(who(audit, "50%")).containsExactly("sarah 50%");
      assertThat(who(audit, "j_b")).isEmpty();
      for (int i = 0; i < 300; i++) {
        audit.recordAs("visitor " + i, null, "user.added", "user 1", null);
      }
      assertThat(who(audit, "visitor")).as("more names than are looked up").hasSize(300);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void aNameThatNobodyHasReadsNoLines(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      database
          .sql()
          .update(
              "insert into audit_entry (at, who, what) select now(), 'User ' || n % 7, 'x'"
                  + " from generate_series(1, 50000) n");
      database.sql().update("vacuum analyze audit_entry");
      Audit audit = new Audit(database.sql(), Clock.systemUTC(), new Acting());
      long before = read(database);
      assertThat(who(audit, "nobody")).isEmpty();
      assertThat(read(database) - before).isLessThan(100);
    }
  }

  /** Lines of the log that PostgreSQL has looked at in this connection's statistics. */
  private static long read(TestDatabase database) {
    database.sql().first("select pg_stat_force_next_flush()", row -> 1);
    database.sql().first("select pg_stat_clear_snapshot()", row -> 1);
    return database
        .sql()
        .number(
            "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                + " from pg_stat_user_tables where relname = 'audit_entry'");
  }

  private static List<String> who(Audit audit, String name) {
    return audit.newest(new AuditFilter(name, null, null, null, null), null, 1000).items().stream()
        .map(AuditEntry::who)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsCalledWhatItIsCalledToday(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      sql.update(
          "insert into app_user (id, email, email_folded, name, language, zone, active, created_at)"
              + " values (50, 'sara@example.org', 'sara@example.org', 'Sara', 'en', 'UTC', true,"
              + " current_timestamp)");
      sql.update(
          "insert into contact (id, first_name, created_at, updated_at)"
              + " values (7, 'Roya', current_timestamp, current_timestamp)");
      List<String> records =
          Arrays.asList("user 50", "user 51", "user me", "contact 7", "role sales", null);
      assertThat(new AuditRecords(sql).of(records))
          .containsOnly(
              entry("user 50", new AuditRecords.Found("Sara", "/console/user/50")),
              entry("contact 7", new AuditRecords.Found(null, "/console/contact/7")));
      List<String> everyKind =
          List.of(
              "team 1", "segment 1", "list 1", "mailbox 1", "webhook 1", "routing 1", "company 1");
      assertThat(new AuditRecords(sql).of(everyKind)).isEmpty();
    }
  }
}
