package org.rapportcrm.app.contact.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.app.text.PersonLocale;

class ReadableValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-20T20:45:00.5Z | Mar 21, 2026, 12:15 AM",
        "2026-03-21 | Mar 21, 2026",
        "2026-3-21 | 2026-3-21",
        "EARN | earn",
        "GIVEN_BACK | given back",
        "EUR | EUR",
        "Ali | Ali",
        "1990 | 1990"
      })
  void aValueIsAsPeopleWriteIt(String value, String read) {
    assertThat(of(Locale.ENGLISH).of(value).replace('\u202f', ' ')).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"0.0000, 0.00", "12.5000, 12.50", "12.3450, 12.345", "1000.0000, 1000.00", "7, 7"})
  void anAmountHasNoNeedlessDecimals(BigDecimal value, String read) {
    assertThat(of(Locale.ENGLISH).of(value)).isEqualTo(read);
  }

  @Test
  void aFigureHasTwoDecimalsAndLanguagesAndCountriesHaveNames() {
    assertThat(of(Locale.ENGLISH).of(0.8571428571428571)).isEqualTo("0.86");
    assertThat(of(Locale.ENGLISH).of(1.0)).isEqualTo("1");
    ReadableValue persian = of(Locale.forLanguageTag("fa"));
    assertThat(persian.language("ar")).isEqualTo("عربی");
    assertThat(persian.country("EG")).isEqualTo("مصر");
    assertThat(persian.country("Old Persia")).isEqualTo("Old Persia");
  }

  @Test
  void numbersAreInTheReadersDigitsAndWhatIsAWordStays() {
    ReadableValue persian = of(PersonLocale.of("fa", "persian", "arabext"));
    assertThat(persian.of(new BigDecimal("1234.5000"))).isEqualTo("۱۲۳۴٫۵۰");
    assertThat(persian.of(1405)).isEqualTo("۱۴۰۵");
    assertThat(persian.of(9L)).isEqualTo("۹");
    assertThat(persian.of(0.857)).isEqualTo("۰٫۸۶");
    assertThat(persian.of("+98 21 5")).isEqualTo("+98 21 5");
    assertThat(of(PersonLocale.of("fa", "persian", "latn")).of(1405)).isEqualTo("1405");
  }

  @Test
  void yesAndNoAreWordsAndADayIsInThePersonsCalendar() {
    assertThat(of(Locale.ENGLISH).of(true) + of(Locale.ENGLISH).of(false)).isEqualTo("yesno");
    assertThat(of(PersonLocale.of("fa", "persian", "arabext")).of("2026-03-21")).contains("۱۴۰۵");
  }

  private static ReadableValue of(Locale locale) {
    return new ReadableValue(locale, ZoneId.of("Asia/Tehran"), "yes", "no");
  }
}
