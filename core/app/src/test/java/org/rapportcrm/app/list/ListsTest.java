package org.rapportcrm.app.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.list.Lists.Wish;
import org.rapportcrm.testkit.TestDatabase;

class ListsTest {

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeAListTheSecondIsToldWhoWasFirst(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long id = shop.in(() -> shop.lists.create(new Wish("Fair", null, null)));
      shop.in(() -> shop.lists.change(id, new Wish("Fair in May", null, null), 0L));
      assertThatThrownBy(
              () -> shop.in(() -> shop.lists.change(id, new Wish("Fair 2", null, null), 0L)))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue())
          .hasMessageContaining("input.changed-by");
      assertThat(shop.lists.get(id).name()).isEqualTo("Fair in May");
      shop.in(() -> shop.lists.change(id, new Wish("Fair 3", null, null), null));
      assertThat(shop.lists.get(id).version()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoleThatSomebodyRenamedIsNotRenamedFromItsOldName(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ada = shop.contact("firstName", "Ada");
      long id = shop.in(() -> shop.lists.create(new Wish("Chess", null, "association")));
      shop.in(() -> shop.members.add(id, List.of(ada), "Host", null));
      long role = shop.roles.of(id).get(0).id();
      shop.in(() -> shop.roles.rename(id, role, "Chair", "Host"));
      assertThatThrownBy(() -> shop.in(() -> shop.roles.rename(id, role, "Guest", "Host")))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue());
      assertThat(shop.roles.of(id).get(0).name()).isEqualTo("Chair");
    }
  }
}
