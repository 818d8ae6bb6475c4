package org.rapportcrm.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.testkit.TestDatabase;

class IdempotencyStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @EnumSource
  void anAnswerIsFoundByItsUserAndKey(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      IdempotencyStore store = store(database, NOW);
      store.reserve(50, "a", "hash");
      assertThat(store.find(50, "a")).as("not before it is given").isEmpty();
      store.keep(50, "a", 201, "{\"id\":1}", "http://x/1");
      assertThat(store.find(50, "a"))
          .contains(new IdempotencyStore.Answer("hash", 201, "{\"id\":1}", "http://x/1"));
      assertThat(store.find(51, "a")).isEmpty();
      assertThat(store.find(50, "b")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyCanBeTakenOnce(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      IdempotencyStore store = store(database, NOW);
      store.reserve(50, "a", "hash");
      assertThatThrownBy(() -> store.reserve(50, "a", "other")).isInstanceOf(SqlException.class);
      store.reserve(51, "a", "other");
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterADayItIsForgotten(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      store(database, NOW).reserve(50, "a", "hash");
      assertThat(store(database, NOW.plus(Duration.ofHours(23))).purge()).isZero();
      assertThat(store(database, NOW.plus(Duration.ofHours(25))).purge()).isEqualTo(1);
    }
  }

  private static IdempotencyStore store(TestDatabase database, Instant now) {
    return new IdempotencyStore(database.sql(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
