package org.rapportcrm.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.text.Folding;

class PaletteRankingTest {

  @Test
  void theNameItselfComesFirstThenBeginningsThenWordsThenTheRest() {
    List<Hit> hits = List.of(hit("Old Anna campaign"), hit("Hanna"), hit("Annabel"), hit("Anna"));

    assertThat(titles("anna", hits))
        .containsExactly("Anna", "Annabel", "Old Anna campaign", "Hanna");
  }

  @Test
  void aHitByAnotherFieldComesLastAndKeepsItsPlace() {
    List<Hit> contacts = List.of(hit("Sara Rahimi"), hit("Ali Rezaei"));

    assertThat(titles("gmail", contacts)).containsExactly("Sara Rahimi", "Ali Rezaei");
    assertThat(titles("gmail", contacts, List.of(hit("Gmail senders"))))
        .startsWith("Gmail senders");
  }

  @Test
  void wordsAreFoundInAnyOrder() {
    assertThat(PaletteRanking.score("rahimi sara", "Sara Rahimi")).isEqualTo(2);
  }

  @Test
  void lettersOfThreeScriptsAreFolded() {
    assertThat(PaletteRanking.score(Folding.fold("علي"), "علی رضایی")).isEqualTo(3);
    assertThat(PaletteRanking.score(Folding.fold("كاربران"), "کاربران")).isEqualTo(4);
    assertThat(PaletteRanking.score(Folding.fold("JOSE"), "José")).isEqualTo(4);
  }

  @Test
  void noMoreThanTheLimitAndNothingTwice() {
    List<Hit> same = List.of(hit("Anna"), hit("Anna"));

    assertThat(PaletteRanking.best("anna", List.of(same), 20)).hasSize(1);
    assertThat(PaletteRanking.best("a", List.of(List.of(hit("a"), hit("ab"), hit("ac"))), 2))
        .hasSize(2);
  }

  @SafeVarargs
  private static List<String> titles(String typed, List<Hit>... sources) {
    return PaletteRanking.best(typed, List.of(sources), 20).stream().map(Hit::title).toList();
  }

  private static Hit hit(String title) {
    return new Hit("kind", title, null, "/" + title);
  }
}
