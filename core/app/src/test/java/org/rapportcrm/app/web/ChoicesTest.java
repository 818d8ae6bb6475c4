package org.rapportcrm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  private static final List<Choice> OFFERED =
      List.of(new Choice("de", "German"), new Choice("fa", "Persian"));

  @Test
  void namesStandInTheOrderOfTheReadersAlphabet() {
    assertThat(
            Choices.sorted(
                List.of("ze", "ae", "pe"), tag -> name(tag), Locale.forLanguageTag("fa")))
        .extracting(Choice::value)
        .containsExactly("ae", "pe", "ze");
  }

  private static String name(String tag) {
    return switch (tag) {
      case "ae" -> "آلمانی";
      case "pe" -> "پشتو";
      default -> "زولو";
    };
  }

  @Test
  void whatIsStoredStaysChoosable() {
    assertThat(Choices.with("de-CH", OFFERED, tag -> "Swiss " + tag))
        .containsExactly(new Choice("de-CH", "Swiss de-CH"), OFFERED.get(0), OFFERED.get(1));
    assertThat(Choices.with("fa", OFFERED, tag -> tag)).isEqualTo(OFFERED);
    assertThat(Choices.with("", OFFERED, tag -> tag)).isEqualTo(OFFERED);
    assertThat(Choices.with(null, OFFERED, tag -> tag)).isEqualTo(OFFERED);
  }
}
