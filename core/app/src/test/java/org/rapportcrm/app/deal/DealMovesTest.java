package org.rapportcrm.app.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.PipelineDraft;
import org.rapportcrm.app.pipeline.StageDraft;
import org.rapportcrm.app.pipeline.Titles;
import org.rapportcrm.testkit.TestDatabase;

@ParameterizedClass
@EnumSource
class DealMovesTest {

  @Parameter TestDatabase.Kind kind;

  private Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private long deal(String... pairs) {
    return shop.in(() -> shop.deals.create(Workshop.values(pairs)));
  }

  private void change(long id, String... pairs) {
    shop.in(() -> shop.deals.change(id, Workshop.values(pairs), null));
  }

  @Test
  void aDealBeginsInTheFirstStageAndItsMovesAreKept() {
    long id = deal("name", "Tea", "probability", "35");
    assertThat(shop.deals.row(id).stage().word()).isEqualTo("new");
    assertThat(shop.deals.row(id).probability()).isEqualTo(35);
    change(id, "stage", "proposal");
    DealRow row = shop.deals.row(id);
    assertThat(row.probability()).as("that of the stage, after a move").isEqualTo(65);
    assertThat(row.stalledAt()).isEqualTo(Workshop.NOW.plusSeconds(21L * 86_400));
    assertThat(shop.moves.of(id))
        .extracting(DealMove::fromWord, DealMove::toWord)
        .containsExactly(tuple("new", "proposal"), tuple(null, "new"));
  }

  @Test
  void aDealThatIsWonWasDecidedTodayUnlessSomebodySaysOtherwise() {
    long id = deal("name", "Tea", "closesOn", "2026-09-01");
    change(id, "stage", "won");
    assertThat(shop.deals.row(id).closesOn()).isEqualTo(LocalDate.parse("2026-05-17"));
    long other = deal("name", "Pens");
    change(other, "stage", "lost", "closesOn", "2026-05-02", "lostReason", "Too expensive");
    assertThat(shop.deals.row(other).closesOn()).isEqualTo(LocalDate.parse("2026-05-02"));
    assertThat(shop.deals.row(other).lostReason()).isEqualTo("Too expensive");
    assertThat(shop.found.lostReasons(5)).containsExactly("Too expensive");
    change(other, "stage", "new");
    assertThat(shop.deals.row(other).lostReason()).as("no longer lost").isNull();
  }

  @Test
  void webhooksAreToldOncePerMoveAndOfMovesTakenBack() {
    long id = deal("name", "Tea", "amount", "90");
    assertThat(shop.told).as("a new deal has not moved").isEmpty();
    change(id, "name", "Green tea");
    assertThat(shop.told).as("nor one with another name").isEmpty();
    change(id, "stage", "won");
    assertThat(shop.told).containsOnlyKeys("deal.won");
    Happening won = shop.told.get("deal.won");
    assertThat(won.record()).isEqualTo("deal:" + id);
    assertThat(won.data().get("from")).isEqualTo("new");
    assertThat(won.data().get("stage")).isEqualTo("won");
    assertThat(won.data()).as("nothing about people").doesNotContainKeys("name", "lostReason");
    shop.in(() -> shop.deals.undoMove(id));
    assertThat(shop.told.get("deal.moved").data().get("stage")).isEqualTo("new");
    deal("name", "Pens", "stage", "lost");
    assertThat(shop.told.get("deal.lost").data().get("from")).isNull();
  }

  @Test
  void aMoveIsTakenBackWithAllThatItChanged() {
    long id = deal("name", "Tea", "closesOn", "2026-09-01", "probability", "35");
    change(id, "stage", "won");
    shop.in(() -> shop.deals.undoMove(id));
    DealRow row = shop.deals.row(id);
    assertThat(row.stage().word()).isEqualTo("new");
    assertThat(row.closesOn()).isEqualTo(LocalDate.parse("2026-09-01"));
    assertThat(row.ownProbability()).isEqualTo(35);
    assertThat(shop.moves.of(id)).hasSize(1);
    assertThatThrownBy(() -> shop.in(() -> shop.deals.undoMove(id)))
        .as("the first stage is no move")
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void anotherStageOrPipelineIsRefusedInWords() {
    long id = deal("name", "Tea");
    assertThatThrownBy(() -> change(id, "stage", "nowhere"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.errors().get(0).field()).isEqualTo("stage"));
    assertThatThrownBy(() -> change(id, "pipeline", "4711"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.errors().get(0).field()).isEqualTo("pipeline"));
  }

  @Test
  void everyPageOfAListByDayIsReadOnceWithThoseWithoutADayLast() {
    for (int i = 0; i < 9; i++) {
      String day = i % 3 == 0 ? null : "2026-06-0" + (1 + i % 4);
      deal("name", "Deal " + i, "closesOn", day);
    }
    List<DealRow> all = shop.found.byDay(DealFilter.ALL.in(1L), null, 100);
    assertThat(all).hasSize(9);
    assertThat(all.subList(6, 9)).allMatch(row -> row.closesOn() == null);
    List<DealRow> paged = new ArrayList<>();
    DealFinder.After after = null;
    do {
      List<DealRow> page = shop.found.byDay(DealFilter.ALL.in(1L), after, 2);
      paged.addAll(page);
      after = page.isEmpty() ? null : DealFinder.After.of(page.get(page.size() - 1));
    } while (after != null);
    assertThat(paged).extracting(DealRow::id).isEqualTo(all.stream().map(DealRow::id).toList());
  }

  @Test
  void aStalledDealIsFoundByItsStageAndByItsDay() {
    long late = deal("name", "Late", "closesOn", "2026-05-01");
    long old = deal("name", "Old");
    long fresh = deal("name", "Fresh");
    Instant longAgo = Workshop.NOW.minusSeconds(60L * 86_400);
    shop.in(
        () ->
            shop.sql.update(
                "update deal set stage_since = ?, stalled_at = ? where id = ?",
                longAgo,
                longAgo.plusSeconds(14L * 86_400),
                old));
    LocalDate today = LocalDate.parse("2026-05-17");
    DealFilter stalled = DealFilter.ALL.stalled(Workshop.NOW, today);
    assertThat(shop.found.byKey(stalled, 0, 10)).extracting(DealRow::id).containsExactly(late, old);
    Stall why = shop.deals.row(old).stall(Workshop.NOW, today);
    assertThat(why.days()).isEqualTo(60);
    assertThat(why.allowed()).isEqualTo(14);
    assertThat(shop.deals.row(fresh).stall(Workshop.NOW, today).isStalled()).isFalse();
  }

  @Test
  void aStageWithDealsStaysAndNewOnesAreNamedAfterTheirWords() {
    deal("name", "Tea", "stage", "qualified");
    Pipeline sales = shop.pipelines.get(1);
    List<StageDraft> stages = new ArrayList<>(PipelineDraft.of(sales).stages());
    stages.remove(1);
    PipelineDraft without = new PipelineDraft(sales.titles(), stages);
    assertThatThrownBy(() -> shop.in(() -> shop.pipelines.change(1, without, null)))
        .isInstanceOf(ProblemException.class);
    List<StageDraft> more = new ArrayList<>(PipelineDraft.of(sales).stages());
    Titles demo = new Titles("Demo done", null, "نمایش");
    more.add(2, new StageDraft(null, demo, 50, Outcome.OPEN, 10));
    shop.in(() -> shop.pipelines.change(1, new PipelineDraft(sales.titles(), more), 0L));
    assertThat(shop.pipelines.get(1).stages())
        .extracting(stage -> stage.word())
        .containsExactly("new", "qualified", "demo-done", "proposal", "won", "lost");
  }

  @Test
  void aRenewalFollowsTheDealThatRunsOut() {
    long first = deal("name", "Tea for a year", "stage", "won", "renewsOn", "2026-06-01");
    long next =
        shop.in(() -> shop.deals.renew(first, Workshop.values("name", "Tea for a second year")));
    assertThat(shop.deals.row(next).renewalOf()).isEqualTo(first);
    assertThat(shop.deals.row(first).renewal()).isEqualTo("renewed");
    change(first, "renewsOn", "2027-06-01");
    assertThat(shop.deals.row(first).renewal()).as("due again").isNull();
  }
}
