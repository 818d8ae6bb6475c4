package org.rapportcrm.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testkit.PluginMessages;

/** A length of time is asked for in days of people, and of programs in the way they write it. */
class PeriodWordsTest {

  private final PluginMessages messages = new PluginMessages("loyalty");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "fa"})
  void onAPageTheRemedyIsInDaysAndInRestInPeriods(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(messages.text(locale, "loyalty.problem.period.remedy"))
        .doesNotContain("REST", "P365D");
    assertThat(messages.text(locale, "loyalty.problem.period-text.remedy")).contains("P365D");
  }
}
