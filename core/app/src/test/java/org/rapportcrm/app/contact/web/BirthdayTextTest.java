package org.rapportcrm.app.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.text.PersonLocale;

class BirthdayTextTest {

  private static final String APRIL = "--04-12";

  @ParameterizedTest
  @CsvSource({
    "en, , April 12",
    "en, persian, Farvardin 23",
    "fa, , ۱۲ آوریل",
    "fa, persian, ۲۳ فروردین",
    "ar, , ١٢ أبريل",
    "ar, islamic-umalqura, ١٢ أبريل"
  })
  void withoutAYearItIsDayAndMonthOfTheCalendarInWhichItReturns(
      String reader, String calendar, String shown) {
    assertThat(BirthdayText.shown(APRIL, calendar, PersonLocale.of(reader))).isEqualTo(shown);
  }

  @Test
  void withItsYearItIsADayOfTheReadersCalendar() {
    assertThat(BirthdayText.shown("1990-05-17", "persian", Locale.ENGLISH))
        .isEqualTo("May 17, 1990");
    assertThat(BirthdayText.shown("1990-05-17", null, PersonLocale.of("fa"))).contains("۱۳۶۹");
  }

  @Test
  void theLastDayOfFebruaryIsShownWithoutAYearToo() {
    assertThat(BirthdayText.shown("--02-29", null, Locale.ENGLISH)).isEqualTo("February 29");
  }

  @ParameterizedTest
  @CsvSource({
    "en, gregory, 04-12",
    "fa, persian, ۰۱/۲۳",
    "ar, gregory, ٠٤/١٢",
    "ar, islamic-umalqura, --04-12"
  })
  void theInputShowsItAsItsReaderTypesIt(String language, String calendar, String entry) {
    assertThat(BirthdayText.entry(APRIL, PersonLocale.of(language, calendar, null)))
        .isEqualTo(entry);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gregory", "persian", "islamic-umalqura"})
  void savingWhatTheInputShowsChangesNoDayOfTheYear(String calendar) {
    Locale reader = PersonLocale.of("fa", calendar, null);
    for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() == 2020; day = day.plusDays(1)) {
      MonthDay of = MonthDay.from(day);
      for (Integer year : new Integer[] {null, 2020}) {
        String stored = new Birthday(year, of.getMonthValue(), of.getDayOfMonth()).iso();
        String entry = BirthdayText.entry(stored, reader);

        assertThat(
                ContactText.check(ContactField.BIRTHDAY, entry, ReckoningOf.locale(reader)).value())
            .isEqualTo(stored);
      }
    }
  }
}
