package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarMonthTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Test
  void aJalaliMonthHasItsOwnFirstAndLastDayAndBeginsOnSaturday() {
    CalendarMonth month = CalendarMonth.around(DAY, PersonLocale.of("fa"), null);
    assertThat(month.title()).contains("آذر").contains("۱۴۰۵");
    assertThat(month.days().get(0).date().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(month.days().size() % 7).isZero();
    assertThat(month.days().stream().filter(CalendarMonth.Day::inside))
        .hasSize(30)
        .first()
        .satisfies(
            first -> {
              assertThat(first.date()).isEqualTo(LocalDate.of(2026, 11, 22));
              assertThat(first.text()).isEqualTo("۱");
            });
    assertThat(month.previous()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(month.next()).isEqualTo(LocalDate.of(2026, 12, 22));
  }

  @Test
  void theWeekdaysStandOverTheirDays() {
    CalendarMonth month = CalendarMonth.around(DAY, PersonLocale.of("en"), null);
    assertThat(month.weekdays().get(0).name()).isEqualTo("Sunday");
    assertThat(month.days().get(0).date().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(month.days().get(0).words()).startsWith("Sunday");
  }

  @Test
  void theWeekBeginsWithTheDayThatThePersonChose() {
    for (DayOfWeek begin : DayOfWeek.values()) {
      CalendarMonth month = CalendarMonth.around(DAY, PersonLocale.of("fa"), begin);
      assertThat(month.weekdays().get(0).day()).isEqualTo(begin);
      assertThat(month.days().get(0).date().getDayOfWeek()).isEqualTo(begin);
      assertThat(month.days().size() % 7).isZero();
      assertThat(month.days().stream().filter(CalendarMonth.Day::inside)).hasSize(30);
    }
  }

  @Test
  void monthsOfEveryCalendarFollowEachOtherWithoutGap() {
    for (String calendar : PersonLocale.CALENDARS) {
      LocalDate day = DAY;
      for (int i = 0; i < 30; i++) {
        CalendarMonth month =
            CalendarMonth.around(day, PersonLocale.of("ar", calendar, null), null);
        CalendarMonth next =
            CalendarMonth.around(month.next(), PersonLocale.of("ar", calendar, null), null);
        assertThat(next.previous().plusDays(1)).isEqualTo(month.next());
        day = month.next();
      }
    }
  }
}
