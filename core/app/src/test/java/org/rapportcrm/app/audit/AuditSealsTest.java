package org.rapportcrm.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.testkit.TestDatabase;

class AuditSealsTest {

  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-05-01T08:00:00.123456789Z"), ZoneOffset.UTC);
  private static final Clock NOON = Clock.offset(MORNING, Duration.ofHours(4));

  @ParameterizedTest
  @EnumSource
  void whatHasSettledIsSealedOnceAndIsWhole(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      lines(database.sql(), MORNING, 3);
      lines(database.sql(), NOON, 1);
      AuditSeals seals = new AuditSeals(database.sql(), NOON);
      assertThat(seals.seal()).isEqualTo(3);
      assertThat(seals.seal()).isZero();
      AuditSeals later = new AuditSeals(database.sql(), Clock.offset(NOON, Duration.ofHours(1)));
      assertThat(later.seal()).isEqualTo(1);
      assertThat(later.check()).isEqualTo(new AuditSeals.Found(4, 4, null, null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSealCannotBeTakenBack(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      lines(database.sql(), MORNING, 1);
      new AuditSeals(database.sql(), NOON).seal();
      for (String statement :
          new String[] {"delete from audit_seal", "update audit_seal set hash = ''"}) {
        assertThatThrownBy(() -> database.sql().update(statement))
            .as(statement)
            .isInstanceOf(SqlException.class)
            .hasMessageContaining("append");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set who = 'nobody' where id = 4",
        "delete from audit_entry where id = 4",
        "update audit_entry set detail = null where id = 4",
        "insert into audit_entry (id, at, who, what) values (-1, current_timestamp, 'a', 'b')"
      })
  void whoeverGoesRoundTheTriggersIsSeen(String forgery) {
    try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL, "core")) {
      AuditSeals seals = new AuditSeals(database.sql(), NOON);
      lines(database.sql(), MORNING, 3);
      seals.seal();
      lines(database.sql(), MORNING, 2);
      seals.seal();
      database.sql().update("alter table audit_entry disable trigger all");
      database.sql().update(forgery);
      AuditSeals.Found found = seals.check();
      assertThat(found.isWhole()).isFalse();
      assertThat(found.brokenUntil()).isEqualTo(forgery.contains("-1") ? 3 : 5);
    }
  }

  private static void lines(Sql sql, Clock clock, int count) {
    Audit audit = new Audit(sql, clock, new Acting());
    for (int i = 0; i < count; i++) {
      audit.record("thing.done", "thing " + i, "");
    }
  }
}
