package org.rapportcrm.app.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.TimelineEntry;
import org.rapportcrm.app.interaction.TimelineFilter;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

/** Sara, Ali and Mina are users; Sara and Ali are the team North; Mina cannot sign in any more. */
@ParameterizedClass
@EnumSource
class RouterTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;
  RoutingRules rules;
  Router router;
  final List<Object> fired = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
    Audit audit = new Audit(shop.sql, clock, new Acting());
    Refusals refusals =
        new Refusals(
            (locale, key, arguments) -> key + List.of(arguments), FixedUser.withoutAccount());
    rules =
        new RoutingRules(
            shop.sql,
            clock,
            audit,
            refusals,
            new FormVersions(shop.sql, FixedUser.withoutAccount(), refusals));
    router = new Router(shop.sql, clock, audit, new Caught());
    for (String insert :
        List.of(
            "insert into app_user (id, email, email_folded, name, active, created_at) values (11,"
                + " 's', 's', 'Sara', true, current_timestamp), (12, 'a', 'a', 'Ali', true,"
                + " current_timestamp), (13, 'm', 'm', 'Mina', false, current_timestamp)",
            "insert into team (id, name, name_folded, type, created_at) values (3, 'North',"
                + " 'north', 'sales', current_timestamp)",
            "insert into team_member (team_id, user_id, lead) values (3, 11, false), (3, 12, true),"
                + " (3, 13, false)",
            "insert into contact_list (id, name, name_folded, created_at) values (5, 'Fair', 'fair',"
                + " current_timestamp)")) {
      shop.in(() -> shop.sql.update(insert));
    }
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private final class Caught extends Events {
    @Override
    public void fire(Object event) {
      fired.add(event);
    }
  }

  @Test
  void withoutARuleNothingHappens() {
    long contact = shop.contact("firstName", "A");
    created(contact);
    assertThat(owner(contact)).isNull();
    assertThat(fired).isEmpty();
  }

  @Test
  void contactsGoToWhomTheirRuleNamesAndTheTimelineSaysWhy() {
    create("On the list", rule().list(5L).user(11L));
    create("Everybody", rule().team(3L));
    long fair = shop.contact("firstName", "Fair", "country", "Iran");
    shop.in(() -> shop.lists.add(5L, List.of(fair)));
    long one = shop.contact("firstName", "One");
    long two = shop.contact("firstName", "Two");
    long owned = shop.contact("firstName", "Owned", "ownerId", "12");
    created(fair, one, two, owned);
    assertThat(List.of(owner(fair), owner(one), owner(two), owner(owned)))
        .containsExactly("11 null", "11 3", "12 3", "12 null");
    assertThat(fired).containsExactly(new ContactsChanged(List.of(fair, one, two)));
    assertThat(rules.decided(two)).extracting("name", "user").containsExactly(tuple("Everybody"));
    TimelineFilter only = new TimelineFilter(Set.of(Timeline.ROUTED), null, null);
    TimelineEntry entry = shop.timeline.ofContact(fair, only, null, 9).get(0);
    assertThat(entry.summary() + " " + entry.user()).isEqualTo("On the list Sara");
    assertThat(
            texts("select detail from audit_entry where what = 'routing.decided' order by detail"))
        .containsExactly("Everybody, 2 contacts", "On the list, contact " + fair + ": user 11");
  }

  @Test
  void thoseWhoBecameAContactsOwnerMeanwhileStay() {
    create("Everybody", rule().user(11L));
    long contact = shop.contact("firstName", "A");
    shop.in(() -> shop.sql.update("update contact set owner_id = 12 where id = ?", contact));
    created(contact);
    created(contact);
    assertThat(owner(contact)).isEqualTo("12 null");
  }

  @Test
  void whoCannotSignInAnyMoreGetsNobodyAndARuleForThemIsPassedOver() {
    create("Sara", rule().list(5L).user(11L));
    create("Team", rule().team(3L));
    long one = shop.contact("firstName", "One");
    long two = shop.contact("firstName", "Two");
    long three = shop.contact("firstName", "Three");
    created(one, two, three);
    assertThat(List.of(owner(one), owner(two), owner(three)))
        .containsExactly("11 3", "12 3", "11 3");
    shop.in(() -> shop.sql.update("update app_user set active = false where id = 11"));
    long fair = shop.contact("firstName", "Fair");
    shop.in(() -> shop.lists.add(5L, List.of(fair)));
    created(fair);
    assertThat(owner(fair)).isEqualTo("12 3");
  }

  @Test
  void aTeamThatAContactHasAlreadyStays() {
    shop.in(
        () ->
            shop.sql.update(
                "insert into team (id, name, name_folded, type, created_at) values (4, 'South',"
                    + " 'south', 'sales', current_timestamp)"));
    create("Team", rule().team(3L));
    long contact = shop.contact("firstName", "A");
    shop.in(() -> shop.sql.update("update contact set team_id = 4 where id = ?", contact));
    created(contact);
    assertThat(owner(contact)).isEqualTo("11 4");
  }

  @Test
  void aMergedContactKeepsWhatWasDecidedForBothAndGivesItBack() {
    create("Team", rule().team(3L));
    long kept = shop.contact("firstName", "A");
    long merged = shop.contact("firstName", "B");
    created(kept, merged);
    long merge = shop.in(() -> shop.merge.merge(kept, merged, Set.of()));
    assertThat(rules.decided(kept)).extracting("user").containsExactlyInAnyOrder(11L, 12L);
    assertThat(owner(kept)).isEqualTo("11 3");
    created(kept, merged);
    assertThat(rules.decided(kept)).hasSize(2);
    shop.in(() -> shop.unmerge.undo(merge));
    assertThat(List.of(owner(kept), owner(merged))).containsExactly("11 3", "12 3");
    assertThat(rules.decided(merged)).extracting("user").containsExactly(12L);
  }

  @Test
  void whoIsInTheTrashByThenGoesToNobody() {
    create("Everybody", rule().user(11L));
    long contact = shop.contact("firstName", "A");
    shop.in(
        () ->
            shop.sql.update(
                "update contact set deleted_at = current_timestamp where id = ?", contact));
    created(contact);
    assertThat(owner(contact)).isNull();
    assertThat(fired).isEmpty();
  }

  @Test
  void theTurnGoesOnWhereItStoppedAndARuleThatIsOffIsNotAsked() {
    long first = create("Off", rule().user(11L).active(false));
    create("Team", rule().team(3L));
    long one = shop.contact("firstName", "One");
    created(one);
    long two = shop.contact("firstName", "Two");
    created(two);
    assertThat(List.of(owner(one), owner(two))).containsExactly("11 3", "12 3");
    shop.in(() -> rules.change(first, rule().user(12L).active(true).input("On", null)));
    long three = shop.contact("firstName", "Three");
    created(three);
    assertThat(owner(three)).isEqualTo("12 null");
  }

  @Test
  void rulesAreKeptInTheirOrder() {
    long a = create("A", rule().user(11L));
    long b = create("B", rule().user(11L));
    long c = shop.in(() -> rules.create(rule().user(11L).input("C", 1)));
    assertThat(rules.all()).extracting(RoutingRule::id).containsExactly(c, a, b);
    shop.in(() -> rules.change(b, rule().user(12L).input("B", 2)));
    assertThat(rules.all()).extracting(RoutingRule::name).containsExactly("C", "B", "A");
    shop.in(() -> rules.delete(b));
    assertThat(rules.all()).extracting(RoutingRule::id).containsExactly(c, a);
  }

  @Test
  void everyFlawOfARuleIsNamed() {
    assertThat(flaws("", rule().language("?!"))).containsExactly("user", "name", "language");
    assertThat(flaws("X", rule().user(11L).team(3L))).containsExactly("user");
    assertThat(flaws("X", rule().user(13L).list(99L))).containsExactly("user", "list");
    long id = create("X", rule().user(11L));
    assertThatThrownBy(
            () -> shop.in(() -> rules.change(id, rule().user(11L).version(7L).input("X", null))))
        .hasMessageContaining("input.changed-meanwhile");
  }

  private List<String> flaws(String name, Draft draft) {
    return catchThrowableOfType(ProblemException.class, () -> create(name, draft)).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  private static Tuple tuple(String name) {
    return Tuple.tuple(name, 12L);
  }

  private void created(Long... ids) {
    shop.in(() -> router.on(new ContactsCreated(List.of(ids))));
  }

  private long create(String name, Draft draft) {
    return shop.in(() -> rules.create(draft.input(name, null)));
  }

  private String owner(long contact) {
    return texts(
            "select case when owner_id is null then null else owner_id || ' ' || coalesce(cast("
                + "team_id as varchar), 'null') end from contact where id = "
                + contact)
        .get(0);
  }

  private List<String> texts(String select) {
    return shop.in(() -> shop.sql.list(select, row -> row.getString(1)));
  }

  private static Draft rule() {
    return new Draft(null, null, null, null, true, null);
  }

  private record Draft(
      String language, Long list, Long user, Long team, boolean active, Long version) {
    Draft language(String tag) {
      return new Draft(tag, list, user, team, active, version);
    }

    Draft list(Long id) {
      return new Draft(language, id, user, team, active, version);
    }

    Draft user(Long id) {
      return new Draft(language, list, id, team, active, version);
    }

    Draft team(Long id) {
      return new Draft(language, list, user, id, active, version);
    }

    Draft active(boolean on) {
      return new Draft(language, list, user, team, on, version);
    }

    Draft version(Long number) {
      return new Draft(language, list, user, team, active, number);
    }

    RoutingInput input(String name, Integer position) {
      return new RoutingInput(
          name, active, null, null, language, list, user, team, position, version);
    }
  }
}
