package org.rapportcrm.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
      AuditEntry entry = audit.newest(null, 10).items().get(0);
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
      Listing<AuditEntry> first = audit.newest(null, 3);
      Listing<AuditEntry> second = audit.newest(first.nextCursor(), 3);
      assertThat(first.items())
          .extracting(AuditEntry::record)
          .containsExactly("thing 5", "thing 4", "thing 3");
      assertThat(second.items())
          .extracting(AuditEntry::record)
          .containsExactly("thing 2", "thing 1");
      assertThat(second.nextCursor()).isNull();
    }
  }
}
