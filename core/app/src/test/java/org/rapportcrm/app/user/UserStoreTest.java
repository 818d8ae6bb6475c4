package org.rapportcrm.app.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.testkit.TestDatabase;

class UserStoreTest {

  @ParameterizedTest
  @EnumSource
  void aChangeForAnOldVersionChangesNeitherNameNorRoles(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      UserStore store = new UserStore(database.sql());
      Set<String> sales = Set.of(Roles.SALES);
      long id =
          store.add(
              new NewUser("sara@example.org", "Sara", "correct horse 42", sales, "en", "UTC"),
              Instant.EPOCH);
      long opened = store.find(id).orElseThrow().version();
      assertThat(store.change(id, input("Sara First", sales, opened))).isTrue();
      assertThat(store.change(id, input("Sara Second", Set.of(Roles.VIEWER), opened))).isFalse();

      User user = store.find(id).orElseThrow();
      assertThat(user.name()).isEqualTo("Sara First");
      assertThat(user.roles()).containsExactly(Roles.SALES);

      store.password(id, "another horse 43");
      assertThat(store.change(id, input("Sara Third", sales, user.version())))
          .as("a new password is nothing that the form shows")
          .isTrue();
    }
  }

  private static UserInput input(String name, Set<String> roles, Long version) {
    return new UserInput("sara@example.org", name, roles, true, "en", "UTC", version);
  }
}
