package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.TestDatabase;

class IdsTest {

  @ParameterizedTest
  @EnumSource
  void keysTakenOneAfterAnotherNeverRepeat(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      var first = Ids.take(database.sql(), "contact_seq", 120);
      var second = Ids.take(database.sql(), "contact_seq", 3);
      assertThat(first).hasSize(120).doesNotHaveDuplicates().doesNotContainAnyElementsOf(second);
      assertThat(first.getFirst()).isEqualTo(1L);
    }
  }
}
