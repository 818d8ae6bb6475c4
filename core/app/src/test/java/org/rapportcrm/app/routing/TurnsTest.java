package org.rapportcrm.app.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.routing.RoutingRule.Candidate;
import org.rapportcrm.app.routing.Turns.Decision;

class TurnsTest {

  private static final RoutingRule FAIR = rule(1, "Fair 2026", null, null, 9L);
  private static final RoutingRule IRAN = rule(2, null, "ایران", "fa", null);
  private static final RoutingRule REST = rule(3, null, null, null, null);

  @Test
  void theFirstRuleOfWhichEverythingFitsDecides() {
    Turns turns =
        new Turns(
            List.of(FAIR, IRAN, REST),
            Map.of(1L, List.of(11L), 2L, List.of(12L), 3L, List.of(13L)),
            Map.of());
    assertThat(
            users(
                turns.decide(
                    List.of(
                        new Candidate(1, "fair  2026", null, "fa", Set.of(9L)),
                        new Candidate(2, "Fair 2026", null, null, Set.of(8L)),
                        new Candidate(3, null, "ايران", "fa-AF", Set.of()),
                        new Candidate(4, null, "ایران", "fao", Set.of()),
                        new Candidate(5, null, null, null, Set.of())))))
        .containsExactly(11L, 13L, 12L, 13L, 13L);
  }

  @Test
  void theMembersOfATeamTakeTurnsAlsoAfterOneLeft() {
    Turns turns = new Turns(List.of(REST), Map.of(3L, List.of(11L, 12L, 14L)), Map.of(3L, 12L));
    assertThat(users(turns.decide(people(4)))).containsExactly(14L, 11L, 12L, 14L);
    assertThat(turns.last()).containsEntry(3L, 14L);
    Turns later = new Turns(List.of(REST), Map.of(3L, List.of(11L, 12L)), turns.last());
    assertThat(users(later.decide(people(3)))).containsExactly(11L, 12L, 11L);
  }

  @Test
  void aRuleOfWhichNobodyCanTakeContactsIsPassedOver() {
    assertThat(
            users(
                new Turns(List.of(IRAN, REST), Map.of(3L, List.of(13L)), Map.of())
                    .decide(List.of(new Candidate(1, null, "ایران", "fa", Set.of())))))
        .containsExactly(13L);
    assertThat(new Turns(List.of(REST), Map.of(), Map.of()).decide(people(1))).isEmpty();
  }

  private static RoutingRule rule(
      long id, String source, String country, String language, Long list) {
    return new RoutingRule(
        id, (int) id, "Rule " + id, true, source, country, language, list, 1L, null, 0);
  }

  private static List<Candidate> people(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(id -> new Candidate(id, null, null, null, Set.of()))
        .toList();
  }

  private static List<Long> users(List<Decision> decisions) {
    return decisions.stream().map(Decision::userId).toList();
  }
}
