package org.rapportcrm.app.plugin.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.testkit.TestDatabase;

class UndeliveredTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-17T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource
  void eventsThatWereTriedAreListedRetriedAndDropped(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      Undelivered undelivered =
          new Undelivered(
              sql,
              CLOCK,
              new Audit(sql, CLOCK, new Acting()),
              new ObserverExtension(),
              new ObserverGuard());
      insert(sql, 0, null);
      final long waiting = insert(sql, 2, null);
      final long givenUp = insert(sql, 12, CLOCK.instant());

      assertThat(undelivered.list(null, 10).items())
          .extracting(Undelivered.Row::id)
          .containsExactly(givenUp, waiting);
      assertThat(undelivered.list(null, 1).nextCursor()).isNotNull();
      assertThat(undelivered.givenUp()).isOne();

      assertThat(undelivered.retryAll()).isOne();
      assertThat(undelivered.givenUp()).isZero();
      undelivered.drop(waiting);
      assertThatThrownBy(() -> undelivered.drop(waiting)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> undelivered.retry(givenUp))
          .as("it waits for its first attempt again")
          .isInstanceOf(ProblemException.class);
    }
  }

  private static long insert(Sql sql, int attempts, Instant dead) {
    return sql.insert(
        "insert into outbox (observer, event_type, payload, created_at, next_at, attempts, dead_at)"
            + " values ('x', 'a.B', '{}', ?, ?, ?, ?)",
        CLOCK.instant(),
        CLOCK.instant(),
        attempts,
        dead);
  }
}
