package org.rapportcrm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {

  @Test
  void firstAndLastWordGiveALetterEach() {
    assertThat(Initials.of("anna maria schmidt")).isEqualTo("AS");
    assertThat(Initials.of("Anna")).isEqualTo("A");
  }

  @Test
  void joinedScriptsGiveOneLetter() {
    assertThat(Initials.of("سارا رحیمی")).isEqualTo("س");
  }

  @Test
  void noNameIsAQuestionMarkAndAnEmojiIsWhole() {
    assertThat(Initials.of("  ")).isEqualTo("?");
    assertThat(Initials.of(null)).isEqualTo("?");
    assertThat(Initials.of("😀 smile")).isEqualTo("😀S");
  }
}
