package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskList;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Sara and Ali have a contact each; Sara is in the team North, to which a third contact belongs.
 */
@ParameterizedClass
@EnumSource
class VisibilityTest {

  private static final Seeing SARA = Seeing.own(11);
  private static final Seeing IN_NORTH = Seeing.team(11, 3L);

  @Parameter TestDatabase.Kind kind;
  Workshop shop;
  long hers;
  long his;
  long ofNorth;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    shop.sql.update(
        "insert into app_user (id, email, email_folded, name, created_at) values"
            + " (11, 's', 's', 'Sara', current_timestamp), (12, 'a', 'a', 'Ali', current_timestamp)");
    shop.sql.update(
        "insert into team (id, name, name_folded, type, created_at)"
            + " values (3, 'North', 'north', 'sales', current_timestamp)");
    hers = shop.contact("firstName", "Hers", "ownerId", "11", "company", "Tea");
    his = shop.contact("firstName", "His", "ownerId", "12", "email", "his@example.org");
    ofNorth = shop.contact("firstName", "North", "ownerId", "12", "teamId", "3");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void listsSearchAndCountsAreOfWhatOneSees() {
    assertThat(SARA.get(() -> shop.found(ContactFilter.ALL))).containsExactly("Hers");
    assertThat(IN_NORTH.get(() -> shop.found(ContactFilter.ALL))).containsExactly("Hers", "North");
    assertThat(shop.found(ContactFilter.ALL)).as("background work").hasSize(3);
    assertThat(SARA.get(() -> shop.found(ContactFilter.query("his@example.org")))).isEmpty();
    assertThat(SARA.get(() -> shop.finder.count(ContactFilter.ALL, 10))).isEqualTo(1);
    assertThat(SARA.get(() -> shop.finder.ids(ContactFilter.ALL, 0, 10))).containsExactly(hers);
  }

  @Test
  void filtersOfferThoseWhoseRecordsOneMaySee() {
    shop.sql.update(
        "insert into app_user (id, email, email_folded, name, created_at)"
            + " values (13, 'z', 'z', 'Zohra', current_timestamp),"
            + " (14, 'n', 'n', 'Nika', current_timestamp)");
    shop.sql.update("insert into team_member (team_id, user_id, lead) values (3, 14, false)");
    assertThat(owners(SARA)).containsExactly("Sara");
    assertThat(owners(IN_NORTH))
        .as("of what belongs to the team, of the team, and oneself")
        .containsExactly("Ali", "Nika", "Sara");
    assertThat(owners(new Seeing(11, Reach.ALL, List.of())))
        .containsExactly("Ali", "Nika", "Sara", "Zohra");
  }

  private List<String> owners(Seeing who) {
    Visible visible = who.get(() -> Visible.of(RecordKind.CONTACTS));
    return new Owners(shop.sql).seen(visible).stream().map(Owners.Owner::name).toList();
  }

  @Test
  void whatOneDoesNotSeeIsNotFoundAndNotChanged() {
    refused(404, () -> shop.contacts.change(his, Workshop.change("firstName", "Mine"), null));
    refused(404, () -> shop.trash.delete(his));
    refused(404, () -> shop.export.of(his));
    refused(404, () -> shop.erasure.erase(his));
    refused(404, () -> shop.merge.merge(hers, his));
    assertThat(SARA.get(() -> shop.in(() -> shop.bulk.setOwner(11L, List.of(hers, his))))).isZero();
    assertThat(shop.found(ContactFilter.ALL)).contains("His");
  }

  @Test
  void aRefusalNamesNobodyWhomOneDoesNotSee() {
    assertThatThrownBy(
            () -> SARA.run(() -> shop.contact("firstName", "X", "email", "his@example.org")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("contacts.taken-unseen")
        .hasMessageNotContaining("His");
  }

  @Test
  void whatSomebodyMakesStaysInTheirSight() {
    long made = SARA.get(() -> shop.contact("firstName", "New"));
    assertThat(SARA.get(() -> shop.finder.row(made)).orElseThrow().ownerId()).isEqualTo(11);
    long inTeam = IN_NORTH.get(() -> shop.contact("firstName", "Newer"));
    assertThat(IN_NORTH.get(() -> shop.finder.row(inTeam)).orElseThrow().team()).isEqualTo("North");
    assertThat(shop.finder.row(shop.contact("firstName", "Free")).orElseThrow().ownerId()).isNull();
  }

  @Test
  void aTaskOfOnesOwnDoesNotNameTheContactOfAnother() {
    long task = shop.in(() -> shop.tasks.create(new TaskDraft(his, "Call", "secret", 11L, null)));
    assertThat(SARA.get(() -> shop.tasks.row(task)).contactName()).isNull();
    assertThat(SARA.get(() -> shop.tasks.row(task)).contactId()).isNull();
    TaskList.Filter ofHis = new TaskList.Filter(null, his, false);
    assertThat(SARA.get(() -> new TaskList(shop.sql).of(ofHis, 10))).isEmpty();
    SARA.run(
        () ->
            shop.in(
                () -> shop.tasks.change(task, new TaskDraft(null, "Ring", null, 11L, null), null)));
    assertThat(shop.tasks.row(task).contactId()).as("stays with the task").isEqualTo(his);
  }

  @Test
  void aCompanyThatOneDoesNotSeeIsNotNamedAndNotTakenAway() {
    assertThat(SARA.get(() -> shop.finder.row(hers)).orElseThrow().company()).isNull();
    SARA.run(
        () -> shop.in(() -> shop.contacts.change(hers, Workshop.change("company", null), null)));
    assertThat(shop.finder.row(hers).orElseThrow().company()).isEqualTo("Tea");
  }

  private void refused(int status, Runnable work) {
    assertThatThrownBy(() -> SARA.run(() -> shop.in(work)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status()).isEqualTo(status));
  }
}
