package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.company.CompanyChange;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.app.task.Priority;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskMore;
import org.rapportcrm.testkit.TestDatabase;

/** Companies, deals and tasks of teams: Sara is in North, not in South. */
@ParameterizedClass
@EnumSource
class TeamOfRecordsTest {

  private static final long NORTH = 3;
  private static final long SOUTH = 4;
  private static final Seeing SARA = Seeing.team(11, NORTH);

  @Parameter TestDatabase.Kind kind;
  Workshop shop;
  CompanyFinder companies;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    companies = new CompanyFinder(shop.sql);
    shop.sql.update(
        "insert into app_user (id, email, email_folded, name, created_at) values"
            + " (11, 's', 's', 'Sara', current_timestamp), (12, 'a', 'a', 'Ali', current_timestamp)");
    shop.sql.update(
        "insert into team (id, name, name_folded, type, created_at) values"
            + " (3, 'North', 'north', 'sales', current_timestamp),"
            + " (4, 'South', 'south', 'sales', current_timestamp)");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aCompanyBelongsToTheTeamThatIsNamedElseToTheMakers() {
    long named = company("name", "Tea", "teamId", "4", "ownerId", "12");
    assertThat(companies.row(named).orElseThrow().team()).isEqualTo("South");
    assertThat(SARA.get(() -> shop.companies.sees(named))).isFalse();
    long hers = SARA.get(() -> company("name", "Cups"));
    assertThat(companies.row(hers).orElseThrow().teamId()).isEqualTo(NORTH);

    SARA.run(() -> shop.in(() -> shop.companies.change(hers, checked("city", "Köln"), null)));
    assertThat(companies.row(hers).orElseThrow().teamId()).as("absent: it stays").isEqualTo(NORTH);
    SARA.run(
        () ->
            shop.in(
                () -> shop.companies.change(hers, checked("teamId", "4", "ownerId", "12"), null)));
    assertThat(SARA.get(() -> companies.row(hers))).as("given away").isEmpty();
    refused(() -> company("name", "Pots", "teamId", "99"));
  }

  @Test
  void aDealIsGivenToATeamAndMayLeaveOnesSight() {
    long deal = SARA.get(() -> shop.in(() -> shop.deals.create(Workshop.values("name", "Tea"))));
    assertThat(shop.deals.row(deal).team()).isEqualTo("North");
    SARA.run(() -> shop.in(() -> shop.deals.move(deal, "won")));
    assertThat(shop.deals.row(deal).teamId()).as("a move keeps it").isEqualTo(NORTH);
    SARA.run(
        () ->
            shop.in(
                () ->
                    shop.deals.change(
                        deal, Workshop.values("teamId", "4", "ownerId", "12"), null)));
    assertThat(SARA.get(() -> shop.deals.sees(deal))).isFalse();
    assertThat(shop.deals.row(deal).teamId()).isEqualTo(SOUTH);
    refused(() -> shop.in(() -> shop.deals.create(Workshop.values("name", "X", "teamId", "99"))));
  }

  @Test
  void aTaskThatIsDoneAndGivenAwayAtOnceIsBoth() {
    long task = SARA.get(() -> shop.in(() -> shop.tasks.create(task(11, null))));
    assertThat(shop.tasks.row(task).more().teamId()).isEqualTo(NORTH);
    SARA.run(() -> shop.in(() -> shop.tasks.change(task, task(12, SOUTH), null, true)));
    assertThat(SARA.get(() -> shop.tasks.sees(task))).isFalse();
    assertThat(shop.tasks.row(task).isDone()).isTrue();
    assertThat(shop.tasks.row(task).more().teamId()).isEqualTo(SOUTH);
    refused(() -> shop.in(() -> shop.tasks.create(task(11, 99L))));
  }

  private static TaskDraft task(long assignee, Long team) {
    TaskMore more = new TaskMore(null, null, Priority.USUAL, null, null, team);
    return new TaskDraft(null, "Call", null, assignee, null, more);
  }

  private long company(String... pairs) {
    return shop.in(() -> shop.companies.create(checked(pairs)));
  }

  private static CompanyChange checked(String... pairs) {
    List<Flaw> flaws = new ArrayList<>();
    CompanyChange change = CompanyChange.check(Workshop.values(pairs), flaws);
    assertThat(flaws).isEmpty();
    return change;
  }

  private static void refused(Supplier<Long> work) {
    assertThatThrownBy(work::get)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("teamId"));
  }
}
