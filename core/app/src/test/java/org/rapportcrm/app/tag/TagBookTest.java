package org.rapportcrm.app.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.visibility.GroupCounts;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class TagBookTest {

  @ParameterizedTest
  @EnumSource
  void aTagThatSomebodyRenamedIsNotRenamedFromItsOldName(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Tags tags = new Tags(database.sql(), new GroupCounts(database.sql(), Duration.ZERO));
      TagBook book =
          new TagBook(
              tags,
              new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount()),
              new Audit(database.sql(), Clock.systemUTC(), new Acting()));
      long id = tags.named("vip");
      book.rename(id, "VIP guests", "vip");
      assertThatThrownBy(() -> book.rename(id, "regulars", "vip"))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue())
          .hasMessage("input.changed-by");
      assertThat(tags.name(id)).contains("VIP guests");
      book.rename(id, "regulars", null);
      assertThat(tags.name(id)).contains("regulars");
    }
  }
}
