package org.rapportcrm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StrangersTest {

  private static final List<Locale> GERMAN_THEN_PERSIAN =
      List.of(Locale.GERMAN, Locale.forLanguageTag("fa-IR"));

  @Test
  void theAddressSaysTheLanguageBeforeTheCookieAndTheCookieBeforeTheBrowser() {
    assertThat(Strangers.choose("ar", "fa", List.of()).getLanguage()).isEqualTo("ar");
    assertThat(Strangers.choose(null, "ar", GERMAN_THEN_PERSIAN).getLanguage()).isEqualTo("ar");
    assertThat(Strangers.choose(null, null, GERMAN_THEN_PERSIAN).getLanguage()).isEqualTo("fa");
  }

  @Test
  void whatIsNoLanguageOfOursIsPassedOver() {
    assertThat(Strangers.choose("<x>", "klingon", List.of(Locale.GERMAN)).getLanguage())
        .isEqualTo("en");
  }
}
