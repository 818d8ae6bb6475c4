package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonLocaleTest {

  @Test
  void eachLanguageHasItsUsualCalendarAndDigits() {
    assertThat(PersonLocale.of("fa").toLanguageTag()).isEqualTo("fa-u-ca-persian-nu-arabext");
    assertThat(PersonLocale.of("ar").toLanguageTag()).isEqualTo("ar-u-ca-gregory-nu-arab");
    assertThat(PersonLocale.of("en").toLanguageTag()).isEqualTo("en-u-ca-gregory-nu-latn");
  }

  @Test
  void aRegionOfAKnownLanguageStays() {
    assertThat(PersonLocale.of("ar_EG").getCountry()).isEqualTo("EG");
  }

  @Test
  void whatIsNotSpokenIsEnglish() {
    assertThat(PersonLocale.of("de-AT").stripExtensions()).isEqualTo(Locale.ENGLISH);
    assertThat(PersonLocale.of(null).stripExtensions()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void whatIsNoCalendarOrDigitsIsTheUsual() {
    assertThat(PersonLocale.of("fa", "mayan", "roman")).isEqualTo(PersonLocale.of("fa"));
  }

  @Test
  void completingKeepsWhatThePersonChose() {
    Locale chosen = Locale.forLanguageTag("fa-u-ca-gregory");

    assertThat(PersonLocale.complete(chosen).toLanguageTag())
        .isEqualTo("fa-u-ca-gregory-nu-arabext");
  }

  @Test
  void arabicAndPersianRunFromRightToLeft() {
    assertThat(PersonLocale.direction(PersonLocale.of("fa"))).isEqualTo("rtl");
    assertThat(PersonLocale.direction(PersonLocale.of("en"))).isEqualTo("ltr");
  }
}
