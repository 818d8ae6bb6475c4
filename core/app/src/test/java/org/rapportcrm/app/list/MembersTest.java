package org.rapportcrm.app.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.list.Members.Asked;
import org.rapportcrm.app.list.Members.Member;
import org.rapportcrm.testkit.TestDatabase;

class MembersTest {

  @ParameterizedTest
  @EnumSource
  void twoSpellingsOfARoleAreOneRole(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ada = shop.contact("firstName", "Ada");
      long bob = shop.contact("firstName", "Bob");
      long group = group(shop);
      shop.fired.clear();
      assertThat(shop.in(() -> shop.members.add(group, List.of(ada), "Treasurer", "invited")))
          .isEqualTo(1);
      assertThat(shop.fired).contains(new ContactsChanged(List.of(ada)));
      shop.in(() -> shop.members.add(group, List.of(ada, bob), " TREASURER", "Accepted"));
      assertThat(shop.roles.of(group))
          .extracting(ListRoles.ListRole::name)
          .containsOnly("Treasurer");
      assertThat(all(shop, group))
          .extracting(Member::name, Member::role, Member::invitation)
          .containsExactly(
              tuple("Ada", "Treasurer", "accepted"), tuple("Bob", "Treasurer", "accepted"));
      assertThat(shop.members.places(List.of(ada)))
          .containsEntry(ada, List.of("Chess club (Treasurer)"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeAMemberTheSecondIsToldAndSoIsWhoSawARoleUnderItsOldName(
      TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ada = shop.contact("firstName", "Ada");
      long group = group(shop);
      shop.in(() -> shop.members.add(group, List.of(ada), "Guest", "invited"));
      long seen = all(shop, group).get(0).version();

      shop.in(() -> shop.members.set(group, ada, "Guest", "accepted", seen));
      refused(() -> shop.in(() -> shop.members.set(group, ada, "Chair", "invited", seen)));

      long now = all(shop, group).get(0).version();
      long role = shop.roles.of(group).get(0).id();
      shop.in(() -> shop.roles.rename(group, role, "Visitor", null));
      refused(() -> shop.in(() -> shop.members.set(group, ada, "Guest", "declined", now)));

      assertThat(all(shop, group))
          .extracting(Member::role, Member::invitation)
          .containsExactly(tuple("Visitor", "accepted"));
      shop.in(() -> shop.members.set(group, ada, "Chair", null, null));
      assertThat(all(shop, group)).extracting(Member::role).containsExactly("Chair");
    }
  }

  private static void refused(ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void anInvitationThatIsNoneLeavesNobodyOnTheList(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ada = shop.contact("firstName", "Ada");
      long group = group(shop);
      assertThatThrownBy(
              () -> shop.in(() -> shop.members.add(group, List.of(ada), null, "perhaps")))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("lists.no-invitation");
      assertThat(all(shop, group)).isEmpty();
      assertThatThrownBy(() -> shop.in(() -> shop.lists.create(new Lists.Wish("X", null, "gang"))))
          .hasMessageContaining("lists.no-kind");
    }
  }

  @ParameterizedTest
  @EnumSource
  void membersAreFoundByRoleAndInvitationPageByPage(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ada = shop.contact("firstName", "Ada");
      long bob = shop.contact("firstName", "Bob");
      long cy = shop.contact("firstName", "Cy");
      long group = group(shop);
      shop.in(() -> shop.members.add(group, List.of(ada, cy), "Guest", "invited"));
      shop.in(() -> shop.members.add(group, List.of(bob), null, null));
      long guest = shop.roles.of(group).get(0).id();
      assertThat(found(shop, group, new Asked(guest, null), 0)).containsExactly(ada, cy);
      assertThat(found(shop, group, new Asked(guest, "invited"), ada)).containsExactly(cy);
      assertThat(found(shop, group, new Asked(0L, null), 0)).containsExactly(bob);
      assertThat(found(shop, group, new Asked(null, "none"), 0)).containsExactly(bob);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHadARoleThatIsDeletedStaysAMember(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ada = shop.contact("firstName", "Ada");
      long group = group(shop);
      shop.in(() -> shop.members.add(group, List.of(ada), "Guest", "invited"));
      shop.in(() -> shop.members.set(group, List.of(ada), "Host", "accepted"));
      long host =
          shop.roles.of(group).stream().filter(r -> r.name().equals("Host")).findFirst().get().id();
      assertThatThrownBy(
              () ->
                  shop.in(
                      () -> {
                        shop.roles.rename(group, host, "guest", null);
                        return 0;
                      }))
          .hasMessageContaining("input.taken");
      shop.in(
          () -> {
            shop.roles.delete(group, host);
            return 0;
          });
      assertThat(all(shop, group))
          .extracting(Member::role, Member::invitation)
          .containsExactly(tuple(null, "accepted"));
    }
  }

  /** Merging does not lose what only the other one was, and taking it back undoes exactly that. */
  @ParameterizedTest
  @EnumSource
  void theKeptContactOfAMergeTakesRolesThatItLacks(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long kept = shop.contact("firstName", "Ada");
      long merged = shop.contact("firstName", "Augusta");
      long group = group(shop);
      shop.in(() -> shop.members.add(group, List.of(kept), null, null));
      shop.in(() -> shop.members.add(group, List.of(merged), "Chair", "accepted"));
      List<Member> before = all(shop, group);
      long merge = shop.in(() -> shop.merge.merge(kept, merged));
      assertThat(all(shop, group))
          .extracting(Member::contactId, Member::role, Member::invitation)
          .containsExactly(tuple(kept, "Chair", "accepted"));
      shop.in(() -> shop.unmerge.undo(merge));
      assertThat(all(shop, group)).isEqualTo(before);
    }
  }

  private static long group(Workshop shop) {
    return shop.in(() -> shop.lists.create(new Lists.Wish("Chess club", null, "association")));
  }

  private static List<Member> all(Workshop shop, long group) {
    return shop.members.page(group, Asked.ALL, 0, 100);
  }

  private static List<Long> found(Workshop shop, long group, Asked asked, long after) {
    return shop.members.page(group, asked, after, 100).stream().map(Member::contactId).toList();
  }
}
