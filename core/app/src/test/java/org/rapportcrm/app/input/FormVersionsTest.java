package org.rapportcrm.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class FormVersionsTest {

  @ParameterizedTest
  @EnumSource
  void whoSavesWhatWasOpenedBeforeAChangeIsToldWhoMadeIt(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      FormVersions versions = versions(database);
      assertThat(versions.of("roles")).isZero();
      versions.next("roles", 0L);
      assertThat(versions.of("roles")).isEqualTo(1);
      assertThatThrownBy(() -> versions.next("roles", 0L))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue())
          .hasMessage("input.changed-by Tester");
      versions.next("roles", 1L);
      assertThat(versions.of("roles")).isEqualTo(2);
      assertThat(versions.of("settings core")).as("another form").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoNamesNoVersionChangesTheNewestAndOneThatNeverWasIsRefused(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      FormVersions versions = versions(database);
      assertThatThrownBy(() -> versions.next("roles", 3L)).hasMessage("input.changed-meanwhile ");
      versions.next("roles", null);
      versions.next("roles", null);
      assertThat(versions.of("roles")).isEqualTo(2);
    }
  }

  private static FormVersions versions(TestDatabase database) {
    Refusals refusals =
        new Refusals(
            (locale, key, arguments) -> key + " " + (arguments.length > 0 ? arguments[0] : ""),
            FixedUser.withoutAccount());
    return new FormVersions(database.sql(), FixedUser.withoutAccount(), refusals);
  }
}
