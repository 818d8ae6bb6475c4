package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarStepsTest {

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  void monthsBeginAndEndInTheirCalendar() {
    LocalDate day = day("2026-11-22");
    assertThat(CalendarSteps.firstOfMonth("gregory", day)).isEqualTo(day("2026-11-01"));
    assertThat(CalendarSteps.lastOfMonth("gregory", day)).isEqualTo(day("2026-11-30"));
    assertThat(CalendarSteps.firstOfMonth("persian", day)).isEqualTo(day("2026-11-22"));
    assertThat(CalendarSteps.lastOfMonth("persian", day)).isEqualTo(day("2026-12-21"));
    LocalDate hijri = CalendarSteps.firstOfMonth("islamic-umalqura", day);
    assertThat(CalendarDays.parts("islamic-umalqura", hijri).day()).isEqualTo(1);
  }

  @Test
  void aShorterMonthEndsEarlierAndALongerOneGoesBackToTheDay() {
    LocalDate january = day("2026-01-31");
    LocalDate february = CalendarSteps.plusMonths("gregory", january, 1, 31);
    assertThat(february).isEqualTo(day("2026-02-28"));
    assertThat(CalendarSteps.plusMonths("gregory", february, 1, 31)).isEqualTo(day("2026-03-31"));
  }

  @Test
  void aYearOfJalaliMonthsIsAYear() {
    LocalDate nowruz = CalendarDays.day("persian", new CalendarDays.Parts(1405, 1, 1));
    LocalDate next = CalendarSteps.plusMonths("persian", nowruz, 12, 1);
    assertThat(CalendarDays.parts("persian", next)).isEqualTo(new CalendarDays.Parts(1406, 1, 1));
    LocalDate back = CalendarSteps.plusMonths("persian", nowruz, -1, 31);
    assertThat(CalendarDays.parts("persian", back).month()).isEqualTo(12);
  }
}
