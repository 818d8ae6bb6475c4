package org.rapportcrm.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.input.Flaw;

class PipelineDraftTest {

  private static final Titles NAMED = new Titles("Stage", null, null);

  private static StageDraft stage(Outcome outcome, Integer probability) {
    return new StageDraft(null, NAMED, probability, outcome, 10);
  }

  private static List<String> flaws(StageDraft... stages) {
    List<Flaw> flaws = new ArrayList<>();
    new PipelineDraft(NAMED, List.of(stages)).checked(false, flaws);
    return flaws.stream().map(Flaw::key).toList();
  }

  @Test
  void aPipelineNeedsABeginningAndBothEnds() {
    assertThat(flaws(stage(Outcome.OPEN, 10)))
        .containsExactly("pipelines.needs-won", "pipelines.needs-lost");
    assertThat(flaws(stage(Outcome.OPEN, 10), stage(Outcome.WON, 1), stage(Outcome.LOST, 1)))
        .isEmpty();
  }

  @Test
  void aChanceIsAPercentage() {
    assertThat(flaws(stage(Outcome.OPEN, 101), stage(Outcome.WON, 1), stage(Outcome.LOST, 1)))
        .containsExactly("deals.no-probability");
  }

  @Test
  void whatIsOverIsCertainAndNeverStalls() {
    StageDraft won = stage(Outcome.WON, 7).checked("stages[0]", new ArrayList<>());
    assertThat(won.probability()).isEqualTo(100);
    assertThat(won.stalledAfter()).isNull();
  }

  @Test
  void aWordIsMadeOfTheNameAndNeverTwice() {
    assertThat(StageWords.make("Offer sent!", Set.of())).isEqualTo("offer-sent");
    assertThat(StageWords.make("Offer sent", Set.of("offer-sent"))).isEqualTo("offer-sent-2");
    assertThat(StageWords.make("پیشنهاد", Set.of())).isEqualTo("stage");
  }
}
