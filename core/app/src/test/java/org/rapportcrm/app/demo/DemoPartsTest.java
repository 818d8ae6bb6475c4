package org.rapportcrm.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.demo.DemoParts.Failed;
import org.rapportcrm.testkit.TestDatabase;

class DemoPartsTest {

  private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aPartIsTakenOnceAndKeepsTheDayOfTheShop(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      DemoParts parts = new DemoParts(database.sql(), Clock.systemUTC());
      assertThat(parts.take("core")).as("nobody asked for it").isFalse();
      parts.want("core", DAY);
      parts.want("core", DAY.plusSeconds(86_400));
      assertThat(parts.day()).as("not filled yet").isEmpty();
      assertThat(parts.take("core")).isTrue();
      assertThat(parts.take("core")).isFalse();
      assertThat(parts.day()).contains(DAY);
      parts.forget("core");
      assertThat(parts.day()).as("what is there is not forgotten").contains(DAY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatFailedIsToldUntilItIsThereOrNotWantedAnyMore(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      DemoParts parts = new DemoParts(database.sql(), Clock.systemUTC());
      parts.want("loyalty", DAY);
      parts.want("surveys", DAY);
      assertThat(parts.isWanted("hello")).isFalse();
      parts.failed("loyalty", "x".repeat(600));
      parts.failed("surveys", "IllegalStateException: no paper");
      assertThat(new DemoParts(database.sql(), Clock.systemUTC()).failed())
          .containsExactly(
              new Failed("loyalty", "x".repeat(500)),
              new Failed("surveys", "IllegalStateException: no paper"));
      assertThat(parts.isWanted("loyalty")).isTrue();
      assertThat(parts.take("loyalty")).as("tried again").isTrue();
      parts.forget("surveys");
      assertThat(parts.isWanted("surveys")).isFalse();
      assertThat(new DemoParts(database.sql(), Clock.systemUTC()).failed()).isEmpty();
    }
  }
}
