package org.rapportcrm.app.security.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.app.security.visibility.GroupCounts.Grouping;
import org.rapportcrm.testkit.TestDatabase;

class GroupCountsTest {

  @ParameterizedTest
  @EnumSource
  void whoIsInTheTrashIsNotCounted(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      List<Long> people = people(shop);
      long red = shop.in(() -> shop.tags.named("red"));
      long blue = shop.in(() -> shop.tags.named("blue"));
      long unused = shop.in(() -> shop.tags.named("unused"));
      shop.in(() -> shop.tags.add(red, people));
      shop.in(() -> shop.tags.add(blue, people.subList(2, 3)));
      shop.in(() -> shop.trash.delete(people.subList(2, 3), shop.trash.now()));
      GroupCounts counts = new GroupCounts(shop.sql, Duration.ZERO);
      Map<Long, Long> all = counts.all(Grouping.TAGS);
      assertThat(all).containsEntry(red, 2L).containsEntry(blue, 0L).doesNotContainKey(unused);
      assertThat(counts.of(Grouping.TAGS, red)).isEqualTo(2);
      assertThat(counts.of(Grouping.TAGS, blue)).isZero();
      assertThat(counts.of(Grouping.TAGS, unused)).isZero();
      assertThat(shop.tags.all())
          .extracting(tag -> tag.name() + " " + tag.contacts())
          .containsExactly("blue 0", "red 2", "unused 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void peopleAreCountedOfThoseThatOneSees(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      List<Long> people = people(shop);
      long list = shop.in(() -> shop.lists.create(new Lists.Wish("Guests", null, null)));
      shop.in(() -> shop.lists.add(list, people));
      shop.in(() -> shop.trash.delete(people.subList(2, 3), shop.trash.now()));
      GroupCounts counts = new GroupCounts(shop.sql, Duration.ofHours(1));
      assertThat(counts.of(Grouping.LISTS, list)).isEqualTo(2);
      assertThat(Seeing.own(7).get(() -> counts.of(Grouping.LISTS, list))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCountIsKeptUntilAContactChanges(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      List<Long> people = people(shop);
      long red = shop.in(() -> shop.tags.named("red"));
      shop.in(() -> shop.tags.add(red, people.subList(0, 1)));
      GroupCounts counts = new GroupCounts(shop.sql, Duration.ofHours(1));
      assertThat(counts.of(Grouping.TAGS, red)).isEqualTo(1);
      shop.in(() -> shop.tags.add(red, people));
      assertThat(counts.of(Grouping.TAGS, red)).isEqualTo(1);
      counts.changed(new ContactsChanged(people));
      assertThat(counts.of(Grouping.TAGS, red)).isEqualTo(3);
    }
  }

  private static List<Long> people(Workshop shop) {
    return List.of(
        shop.contact("firstName", "Ada"),
        shop.contact("firstName", "Bob"),
        shop.contact("firstName", "Cleo"));
  }
}
