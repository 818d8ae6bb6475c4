package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayEntryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | gregory          | 2026-11-22",
        "en | gregory          | 2026/11/22",
        "en | gregory          | 22.11.2026",
        "en | gregory          | 22 / 11 / 2026",
        "en | gregory          | 20261122",
        "en | gregory          | 22 Nov 2026",
        "en | gregory          | november 22, 2026",
        "en-US | gregory       | 11/22/2026",
        "en | persian          | 1405-09-01",
        "en | persian          | 1 Azar 1405",
        "fa | persian          | ۱۴۰۵/۹/۱",
        "fa | persian          | ١٤٠٥/٠٩/٠١",
        "fa | persian          | ۱ آذر ۱۴۰۵",
        "fa | persian          | ۱۴۰۵۰۹۰۱",
        "fa | persian          | 2026-11-22",
        "fa | persian          | ۲۲ نوامبر ۲۰۲۶",
        "ar | gregory          | ٢٠٢٦/١١/٢٢",
        "ar | gregory          | ٢٢ نوفمبر ٢٠٢٦",
        "ar | islamic-umalqura | ١٤٤٨/٦/١٢",
        "ar | islamic-umalqura | ١٢ جمادى الآخرة ١٤٤٨",
      })
  void aDayIsReadInThePersonsCalendarAndAnyDigits(String language, String calendar, String typed) {
    Locale locale = PersonLocale.of(language, calendar, null);
    assertThat(DayEntry.parse(typed, locale)).contains(DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | gregory | 1405-09-01",
        "en | gregory | 22/11/26",
        "en | gregory | 2026-13-01",
        "en | gregory | 2026-02-30",
        "en | gregory | tomorrow",
        "en | gregory | 3 J 2026",
        "fa | persian | ۱۴۰۵/۱۲/۳۰",
        "fa | persian | ۱۴۰۵/۱۳/۱",
        "fa | persian | ۹۹۹۹۹/۱/۱",
      })
  void whatIsNoDayOrCouldBeSeveralIsRefused(String language, String calendar, String typed) {
    assertThat(DayEntry.parse(typed, PersonLocale.of(language, calendar, null))).isEmpty();
  }

  @Test
  void whatAnInputShowsIsReadAgainAsTheSameDay() {
    for (String language : PersonLocale.LANGUAGES) {
      for (String calendar : PersonLocale.CALENDARS) {
        for (String digits : PersonLocale.DIGITS) {
          Locale locale = PersonLocale.of(language, calendar, digits);
          for (LocalDate day = DAY; day.isBefore(DAY.plusDays(400)); day = day.plusDays(13)) {
            String shown = DayEntry.text(day, locale);
            assertThat(DayEntry.parse(shown, locale)).as(shown + " " + locale).contains(day);
          }
        }
      }
    }
  }

  @Test
  void aPersianInputShowsJalaliDaysInPersianDigits() {
    assertThat(DayEntry.text(DAY, PersonLocale.of("fa"))).isEqualTo("۱۴۰۵/۰۹/۰۱");
    assertThat(DayEntry.text(DAY, PersonLocale.of("en"))).isEqualTo("2026-11-22");
  }
}
