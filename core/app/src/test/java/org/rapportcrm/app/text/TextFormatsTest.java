package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Bidi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextFormatsTest {

  private static final Locale ENGLISH = PersonLocale.of("en");
  private static final Locale PERSIAN = PersonLocale.of("fa");
  private static final Locale ARABIC = PersonLocale.of("ar");
  private static final LocalDate NOWRUZ = LocalDate.of(2026, 3, 21);

  @Test
  void persianReadsJalaliDatesInItsOwnDigits() {
    assertThat(TextFormats.date(NOWRUZ, PERSIAN))
        .contains("۱۴۰۵")
        .contains("۱")
        .contains("فروردین");
  }

  @Test
  void arabicReadsHijriDatesWhenThePersonChoseThem() {
    Locale hijri = PersonLocale.of("ar", "islamic-umalqura", null);

    assertThat(TextFormats.date(LocalDate.of(2026, 2, 18), hijri))
        .contains("رمضان")
        .contains("١٤٤٧");
    assertThat(TextFormats.date(LocalDate.of(2026, 2, 18), ARABIC)).contains("٢٠٢٦");
  }

  @Test
  void calendarAndDigitsAreChosenApartFromTheLanguage() {
    Locale locale = PersonLocale.of("en", "persian", "arabext");

    assertThat(TextFormats.date(NOWRUZ, locale)).contains("Farvardin").contains("۱۴۰۵");
  }

  @Test
  void aDayIsTheSameInEveryZone() {
    assertThat(TextFormats.date(LocalDate.of(2026, 1, 1), ENGLISH)).isEqualTo("Jan 1, 2026");
  }

  @Test
  void aMomentIsSeenFromThePersonsZone() {
    Instant at = Instant.parse("2026-01-01T21:30:00Z");

    assertThat(TextFormats.dateTime(at, ZoneId.of("Asia/Tehran"), ENGLISH))
        .startsWith("Jan 2, 2026");
    assertThat(TextFormats.dateTime(at, ZoneId.of("UTC"), ENGLISH)).startsWith("Jan 1, 2026");
  }

  @Test
  void aTimeThatNobodySaidIsNotShown() {
    ZoneId tehran = ZoneId.of("Asia/Tehran");
    ZoneId cairo = ZoneId.of("Africa/Cairo");
    Instant midnight = Instant.parse("2025-12-31T20:30:00Z");
    // Cairo has no midnight on the day on which summer time begins
    Instant firstOfTheDay = Instant.parse("2026-04-23T22:00:00Z");

    assertThat(TextFormats.dayOrTime(midnight, tehran, ENGLISH)).isEqualTo("Jan 1, 2026");
    assertThat(TextFormats.dayOrTime(firstOfTheDay, cairo, ENGLISH)).isEqualTo("Apr 24, 2026");
    assertThat(TextFormats.dayOrTime(midnight.plusSeconds(60), tehran, ENGLISH)).contains("12:01");
    assertThat(TextFormats.dayOrTime(midnight, ZoneId.of("UTC"), ENGLISH)).contains("8:30");
  }

  @Test
  void numbersHaveTheirDigitsAndGroups() {
    assertThat(TextFormats.number(1234567.891, ENGLISH)).isEqualTo("1,234,567.89");
    assertThat(TextFormats.number(1234567.891, PERSIAN)).isEqualTo("۱٬۲۳۴٬۵۶۷٫۸۹");
    assertThat(TextFormats.number(1234567.891, ARABIC)).isEqualTo("١٬٢٣٤٬٥٦٧٫٨٩");
  }

  @Test
  void aSignBehindLettersStaysThereFromRightToLeft() {
    Locale arabic = Locale.forLanguageTag("ar-EG");
    BigDecimal amount = new BigDecimal("12.5");
    for (String dollars : List.of("USD", "GBP", "CAD")) {
      String text = TextFormats.money(amount, dollars, arabic);
      Bidi order = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
      int sign = text.indexOf(dollars.equals("GBP") ? '£' : '$');
      assertThat(order.getLevelAt(sign)).as(text).isEqualTo(order.getLevelAt(sign - 1));
    }
    assertThat(TextFormats.money(amount, "EUR", arabic)).doesNotContain("\u200e€");
  }

  @Test
  void moneyHasItsCurrencyAndItsDecimals() {
    assertThat(TextFormats.money(new BigDecimal("12.5000"), "USD", ENGLISH)).isEqualTo("$12.50");
    assertThat(TextFormats.money(new BigDecimal("12500.0000"), "USD", ENGLISH))
        .isEqualTo("$12,500");
    assertThat(TextFormats.money(new BigDecimal("12500.25"), "USD", ENGLISH))
        .isEqualTo("$12,500.25");
    assertThat(TextFormats.money(new BigDecimal("90000"), "IRR", PERSIAN)).contains("۹۰٬۰۰۰");
  }

  @Test
  void sharesArePercentagesWithOneDecimal() {
    assertThat(TextFormats.percent(0.6269, ENGLISH)).isEqualTo("62.7%");
    assertThat(TextFormats.percent(1, ENGLISH)).isEqualTo("100.0%");
  }

  @Test
  void howLongAgoIsSaidInTheLargestWholeUnit() {
    Instant now = Instant.parse("2026-06-15T12:00:00Z");

    assertThat(TextFormats.ago(now.minusSeconds(20), now, ENGLISH)).isEqualTo("now");
    assertThat(TextFormats.ago(now.minusSeconds(5 * 60), now, ENGLISH)).isEqualTo("5 minutes ago");
    assertThat(TextFormats.ago(now.plusSeconds(2 * 86_400), now, ENGLISH)).isEqualTo("in 2 days");
    assertThat(TextFormats.ago(now.minusSeconds(3 * 3_600), now, PERSIAN)).contains("۳ ساعت");
  }

  @Test
  void monthsOfStatisticsStayGregorian() {
    assertThat(TextFormats.month(YearMonth.of(2026, 3), PERSIAN)).isEqualTo("مارس");
    assertThat(TextFormats.month(YearMonth.of(2026, 1), ENGLISH)).contains("26");
  }
}
