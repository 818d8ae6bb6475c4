package org.rapportcrm.app.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

class BelongingTest {

  private static final Instant NOW = Instant.parse("2026-05-17T10:00:00Z");

  private static int pass(Sql sql, Belonging one, long from, Long to) {
    return one.isDated() ? sql.update(one.pass(), to, NOW, from) : sql.update(one.pass(), to, from);
  }

  private static void fill(Sql sql) {
    for (long user : new long[] {50, 100}) {
      String email = "u" + user + "@example.org";
      sql.update(
          "insert into app_user (id, email, email_folded, name, created_at) values (?, ?, ?, ?, ?)",
          user,
          email,
          email,
          "U" + user,
          NOW);
      sql.update(
          "insert into contact (id, owner_id, created_at, updated_at) values (?, ?, ?, ?)",
          user,
          user,
          NOW,
          NOW);
      sql.update(
          "insert into company (id, name, name_folded, owner_id, created_at, updated_at)"
              + " values (?, 'x', 'x', ?, ?, ?)",
          user,
          user,
          NOW,
          NOW);
      sql.update(
          "insert into deal (id, name, pipeline_id, stage_id, stage_since, owner_id, created_at,"
              + " updated_at) values (?, 'x', 1, 1, current_timestamp, ?, ?, ?)",
          user,
          user,
          NOW,
          NOW);
      sql.update(
          "insert into task (id, title, assignee_id, done_at, created_at)"
              + " values (?, 'open', ?, null, ?), (?, 'done', ?, ?, ?)",
          user,
          user,
          NOW,
          user + 1,
          user,
          NOW,
          NOW);
      sql.update(
          "insert into list_view (kind, name, owner_id, created_at, updated_at)"
              + " values ('contacts', 'mine', ?, ?, ?)",
          user,
          NOW,
          NOW);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindPassesFromOneToAnotherAndNoOthersRecordsDo(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      fill(sql);
      for (Belonging one : Belonging.ALL) {
        long both = sql.number(one.count(), 50L) + sql.number(one.count(), 100L);
        pass(sql, one, 50, 100L);
        assertThat(sql.number(one.count(), 50L)).as(one.kind()).isZero();
        assertThat(sql.number(one.count(), 100L)).as(one.kind()).isEqualTo(both);
      }
      assertThat(sql.number("select count(*) from task where assignee_id = 50"))
          .as("what was done stays whose it was")
          .isEqualTo(1);
      assertThat(sql.number("select version from contact where id = 50"))
          .as("whoever has the record open learns of it")
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordsMayStayWithoutAnOwner(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      fill(sql);
      for (Belonging one : Belonging.ALL) {
        if (one.ownerless()) {
          pass(sql, one, 50, null);
          assertThat(sql.number(one.count(), 50L)).as(one.kind()).isZero();
        }
      }
      assertThat(sql.number("select count(*) from contact where owner_id is null")).isEqualTo(1);
    }
  }

  @Test
  void savedViewsAloneNeedAnOwner() {
    assertThat(Belonging.ALL)
        .filteredOn(one -> !one.ownerless())
        .extracting(Belonging::kind)
        .containsExactly("views");
  }
}
