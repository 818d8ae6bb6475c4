package org.rapportcrm.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.dashboard.Overview.Day;
import org.rapportcrm.app.text.PersonLocale;

class SalesMonthsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** The last day of Aban 1405 and the first of Azar. */
  private static final List<Day> DAYS =
      List.of(
          new Day(LocalDate.of(2026, 11, 21), BigDecimal.TEN),
          new Day(TODAY, BigDecimal.ONE),
          new Day(LocalDate.of(2024, 1, 1), BigDecimal.valueOf(99)));

  @Test
  void daysAreCountedInTheMonthsOfThePersonsCalendar() {
    var english = SalesMonths.until(TODAY, DAYS, Locale.ENGLISH);
    assertThat(english).hasSize(12);
    assertThat(english.get(0).name()).isEqualTo("Dec");
    assertThat(english.get(11)).isEqualTo(new SalesMonths.Month("Nov", BigDecimal.valueOf(11)));
    var persian = SalesMonths.until(TODAY, DAYS, PersonLocale.of("fa"));
    assertThat(persian.get(0).name()).isEqualTo("دی");
    assertThat(persian.get(10)).isEqualTo(new SalesMonths.Month("آبان", BigDecimal.TEN));
    assertThat(persian.get(11)).isEqualTo(new SalesMonths.Month("آذر", BigDecimal.ONE));
  }

  @Test
  void theFirstMonthOfAYearSaysWhich() {
    assertThat(SalesMonths.until(TODAY, DAYS, PersonLocale.of("fa")).get(3).name())
        .contains("فروردین")
        .contains("۰۵");
  }
}
