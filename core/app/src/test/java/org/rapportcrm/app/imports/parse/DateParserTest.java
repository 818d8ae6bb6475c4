package org.rapportcrm.app.imports.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-05, YMD, 2024-03-05",
    "2024/3/5, DMY, 2024-03-05",
    "20240305, MDY, 2024-03-05",
    "05/03/2024, DMY, 2024-03-05",
    "05/03/2024, MDY, 2024-05-03",
    "5.3.24, DMY, 2024-03-05",
    "11-12-70, DMY, 1970-12-11",
    "1402/05/12, JALALI, 2023-08-03",
    "۱۴۰۲/۰۵/۱۲, JALALI, 2023-08-03",
    "1402/05/12, YMD, 2023-08-03",
    "14020512, JALALI, 2023-08-03",
    "12/05/1402, DMY, 2023-08-03",
    "02/05/12, JALALI, 2023-08-03",
    "1445/09/01, HIJRI, 2024-03-11",
    "١٤٤٥/٠٩/٠١, HIJRI, 2024-03-11",
    "1445-09-01, YMD, 2024-03-11",
    "5 March 2024, YMD, 2024-03-05",
    "'Mar 5, 2024', YMD, 2024-03-05",
    "5-Mar-24, YMD, 2024-03-05",
    "5 مارس 2024, YMD, 2024-03-05",
    "٥ آذار ٢٠٢٤, YMD, 2024-03-05",
    "12 مرداد 1402, YMD, 2023-08-03",
    "1 رمضان 1445, YMD, 2024-03-11",
    "5 mars 2024, YMD, 2024-03-05",
    "2024-02-29, YMD, 2024-02-29",
    "1403/12/30, JALALI, 2025-03-20",
  })
  void readsADayInItsCalendarAndOrder(String text, DateStyle style, LocalDate day) {
    assertThat(DateParser.parse(text, style).map(DateParser.Parsed::date)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05T10:20:30Z, 2024-03-05T10:20:30Z",
    "2024-03-05T10:20:30.123+03:30, 2024-03-05T06:50:30Z",
    "2024-03-05 10:20, 2024-03-05T09:20:00Z",
    "8/9/14 19:00, 2014-09-08T17:00:00Z",
    "'5/3/2024, 7:05 PM', 2024-03-05T18:05:00Z",
    "5/3/2024 12:05 am, 2024-03-04T23:05:00Z",
    "۱۴۰۲/۰۵/۱۲ ۰۸:۳۰, 2023-08-03T06:30:00Z",
    "2024-03-05, 2024-03-04T23:00:00Z",
  })
  void readsATimeInTheZoneOfTheImporterUnlessItSaysItsOwn(String text, Instant at) {
    assertThat(DateParser.parse(text, DateStyle.DMY).orElseThrow().at(ZoneId.of("Europe/Berlin")))
        .isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29", "31/04/2024", "1/25/2024", "2024-13-01", "1403/12/31", "yesterday", "5",
        "0000-00-00", "2024-03-05 25:00", "1/2/3/4", "1445/13/01", "999/1/1", "2024-1-2024", ""
      })
  void refusesWhatIsNoDay(String text) {
    assertThat(DateParser.parse(text, DateStyle.DMY)).isEmpty();
  }

  @Test
  void oneCellAboveTwelveDecidesTheOrderOfTheWholeColumn() {
    assertThat(guess("03/04/2024", "25/04/2024").style()).isEqualTo(DateStyle.DMY);
    assertThat(guess("03/04/2024", "04/25/2024").style()).isEqualTo(DateStyle.MDY);
    assertThat(guess("03/04/2024", "04/25/2024").isAmbiguous()).isFalse();
  }

  @Test
  void aColumnThatCouldBeEitherIsAskedAbout() {
    assertThat(guess("03/04/2024", "04/05/2024").isAmbiguous()).isTrue();
    assertThat(guess("03/03/2024").isAmbiguous()).isFalse();
    assertThat(guess("2024-03-04").isAmbiguous()).isFalse();
    assertThat(guess("25/04/2024", "04/25/2024").isAmbiguous()).isTrue();
  }

  @Test
  void yearsTellTheCalendar() {
    assertThat(guess("1402/05/12", "1370/01/01").style()).isEqualTo(DateStyle.JALALI);
    assertThat(guess("1445/05/12", "1420/01/01").style()).isEqualTo(DateStyle.HIJRI);
    assertThat(guess("١٤٤٥/٠٥/١٢").style()).isEqualTo(DateStyle.HIJRI);
  }

  @Test
  void aPatternNamesTheStyleToo() {
    assertThat(DateStyle.of("dd/MM/yyyy")).contains(DateStyle.DMY);
    assertThat(DateStyle.of("M/d/yy")).contains(DateStyle.MDY);
    assertThat(DateStyle.of("yyyy-MM-dd")).contains(DateStyle.YMD);
    assertThat(DateStyle.of("Jalali")).contains(DateStyle.JALALI);
    assertThat(DateStyle.of("whatever")).isEmpty();
  }

  private static DateGuess guess(String... cells) {
    DateGuess guess = new DateGuess();
    List.of(cells).forEach(guess::see);
    return guess;
  }
}
