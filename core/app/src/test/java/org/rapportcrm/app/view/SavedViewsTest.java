package org.rapportcrm.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class SavedViewsTest {

  @ParameterizedTest
  @EnumSource
  void aViewThatWasChangedInAnotherTabIsNotChangedFromAnOldOne(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      sql.update(
          "insert into app_user (id, email, email_folded, name, created_at)"
              + " values (1, 's@example.org', 's@example.org', 'Sara', ?)",
          Instant.EPOCH);
      FixedUser sara = new FixedUser();
      SavedViews views =
          new SavedViews(
              sql, Clock.systemUTC(), sara, new Refusals((locale, key, args) -> key, sara));
      long id = views.create(ListKind.TASKS, wish("Mine"));
      views.change(id, wish("First"), 0L);
      assertThatThrownBy(() -> views.change(id, wish("Second"), 0L))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue());
      assertThat(views.get(id).name()).isEqualTo("First");
    }
  }

  private static SavedViews.Wish wish(String name) {
    return new SavedViews.Wish(name, "show=all", null, false);
  }
}
