package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.input.Input;

class NamesOfPlacesTest {

  private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "fa, en, Persian",
    "fa, fa, فارسی",
    "fa, ar, الفارسية",
    "de-CH, en, Swiss High German",
    "xx, en, xx"
  })
  void aLanguageIsCalledAsItsReaderCallsIt(String tag, String reader, String name) {
    assertThat(LanguageNames.name(tag, PersonLocale.of(reader))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Tehran, en, Tehran (GMT+03:30)",
    "Europe/Berlin, en, Berlin (GMT+02:00)",
    "UTC, en, UTC (GMT+00:00)",
    "+05:45, en, +05:45 (GMT+05:45)"
  })
  void aZoneIsCalledByItsPlaceWithItsDistanceNow(String zone, String reader, String name) {
    assertThat(ZoneNames.name(zone, SUMMER, PersonLocale.of(reader))).isEqualTo(name);
  }

  @Test
  void placesStandInTheReadersScriptAndDigits() {
    assertThat(ZoneNames.name("Asia/Tehran", SUMMER, PersonLocale.of("fa")))
        .contains("تهران")
        .contains("۰۳:۳۰");
    assertThat(ZoneNames.name("Asia/Riyadh", SUMMER, PersonLocale.of("ar"))).contains("الرياض");
  }

  @Test
  void whatIsOfferedIsTakenAsItIs() {
    for (String tag : LanguageNames.tags()) {
      assertThat(Input.language("language", tag).value()).isEqualTo(tag);
    }
    for (String zone : ZoneNames.ids()) {
      assertThat(Input.zone("zone", zone).value()).isEqualTo(zone);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "fa"})
  void eachZoneIsOfferedOnce(String reader) {
    assertThat(ZoneNames.ids()).contains("UTC", "Asia/Kolkata").doesNotContain("Asia/Calcutta");
    assertThat(ZoneNames.spellings()).contains("Asia/Calcutta");
    Locale locale = PersonLocale.of(reader);
    assertThat(new HashSet<>(ZoneNames.ids())).hasSameSizeAs(ZoneNames.ids());
    assertThat(ZoneNames.ids())
        .allSatisfy(id -> assertThat(ZoneNames.name(id, SUMMER, locale)).isNotBlank());
    assertThat(ZoneId.getAvailableZoneIds()).containsAll(ZoneNames.ids());
  }
}
