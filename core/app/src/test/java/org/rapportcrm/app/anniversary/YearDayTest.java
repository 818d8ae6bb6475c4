package org.rapportcrm.app.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.PersonLocale;

class YearDayTest {

  @Test
  void todayReturnsTodayAndYesterdayNextYear() {
    LocalDate today = LocalDate.of(2026, 5, 17);
    assertThat(new YearDay("gregory", 5, 17).next(today)).isEqualTo("2026-05-17");
    assertThat(new YearDay("gregory", 5, 16).next(today)).isEqualTo("2027-05-16");
  }

  @Test
  void aDayThatAYearLacksReturnsOnTheLastOfItsMonth() {
    LocalDate today = LocalDate.of(2026, 1, 1);
    assertThat(new YearDay("gregory", 2, 29).next(today)).isEqualTo("2026-02-28");
    assertThat(new YearDay("gregory", 2, 29).next(LocalDate.of(2028, 1, 1)))
        .isEqualTo("2028-02-29");
    // 30 Esfand is there in 1403 alone, of these years
    assertThat(new YearDay("persian", 12, 30).next(LocalDate.of(2025, 4, 1)))
        .isEqualTo("2026-03-20");
  }

  @Test
  void nowruzIsOnTheTwentyFirstOrTwentiethOfMarch() {
    YearDay nowruz = new YearDay("persian", 1, 1);
    assertThat(nowruz.next(LocalDate.of(2026, 1, 1))).isEqualTo("2026-03-21");
    assertThat(nowruz.next(LocalDate.of(2025, 1, 1))).isEqualTo("2025-03-21");
    assertThat(nowruz.next(LocalDate.of(2024, 1, 1))).isEqualTo("2024-03-20");
  }

  @Test
  void aHijriDayWandersThroughTheYear() {
    YearDay day = new YearDay("islamic-umalqura", 9, 1);
    LocalDate first = day.next(LocalDate.of(2026, 1, 1));
    LocalDate second = day.next(first.plusDays(1));
    assertThat(second).isBetween(first.plusDays(353), first.plusDays(356));
  }

  @Test
  void theWindowHoldsJustTheDaysThatReturnWithinIt() {
    for (String calendar : PersonLocale.CALENDARS) {
      for (LocalDate today : List.of(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 12, 25))) {
        List<Window> pieces = Window.of(calendar, today, 14);
        for (int i = 0; i < 40; i++) {
          CalendarDays.Parts parts = CalendarDays.parts(calendar, today.plusDays(i));
          boolean inside =
              pieces.stream()
                  .anyMatch(
                      piece ->
                          piece.month() == parts.month()
                              && piece.from() <= parts.day()
                              && parts.day() <= piece.to());
          assertThat(inside).as(calendar + " " + today + " +" + i).isEqualTo(i < 14);
        }
      }
    }
  }
}
