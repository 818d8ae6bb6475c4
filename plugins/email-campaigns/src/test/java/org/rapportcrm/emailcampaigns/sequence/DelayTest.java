package org.rapportcrm.emailcampaigns.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.rapportcrm.emailcampaigns.sequence.Delay.Unit;

class DelayTest {

  private static final Instant AFTERNOON = Instant.parse("2026-03-02T15:30:00Z");
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void withoutAnHourItIsTheTimeThatWasSaid() {
    assertThat(new Delay(0, Unit.DAYS, null).due(AFTERNOON, TEHRAN)).isEqualTo(AFTERNOON);
    assertThat(new Delay(90, Unit.MINUTES, null).due(AFTERNOON, TEHRAN))
        .isEqualTo("2026-03-02T17:00:00Z");
    assertThat(new Delay(2, Unit.DAYS, null).due(AFTERNOON, TEHRAN))
        .isEqualTo("2026-03-04T15:30:00Z");
  }

  @Test
  void someDaysLaterAtAnHourIsThatDayAtThatHour() {
    assertThat(new Delay(1, Unit.DAYS, 9).due(AFTERNOON, ZoneOffset.UTC))
        .isEqualTo("2026-03-03T09:00:00Z");
  }

  @Test
  void theHourIsThatOfTheContactsZone() {
    assertThat(new Delay(1, Unit.DAYS, 9).due(AFTERNOON, TEHRAN)).isEqualTo("2026-03-03T05:30:00Z");
  }

  @Test
  void theSameDayAtAnHourThatHasPassedIsTheNextDay() {
    assertThat(new Delay(0, Unit.DAYS, 9).due(AFTERNOON, ZoneOffset.UTC))
        .isEqualTo("2026-03-03T09:00:00Z");
    assertThat(new Delay(0, Unit.DAYS, 18).due(AFTERNOON, ZoneOffset.UTC))
        .isEqualTo("2026-03-02T18:00:00Z");
  }

  @Test
  void someHoursLaterAtAnHourIsTheNextTimeThatItStrikes() {
    assertThat(new Delay(2, Unit.HOURS, 18).due(AFTERNOON, ZoneOffset.UTC))
        .isEqualTo("2026-03-02T18:00:00Z");
    assertThat(new Delay(4, Unit.HOURS, 18).due(AFTERNOON, ZoneOffset.UTC))
        .isEqualTo("2026-03-03T18:00:00Z");
  }

  @Test
  void daysAreThoseOfTheCalendarWhenClocksAreChanged() {
    Instant before = Instant.parse("2026-03-28T08:00:00Z");
    assertThat(new Delay(1, Unit.DAYS, null).due(before, BERLIN)).isEqualTo("2026-03-29T07:00:00Z");
    assertThat(new Delay(1, Unit.DAYS, 2).due(before, BERLIN)).isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void itLiesBetweenNothingAndAYear() {
    assertThat(new Delay(365, Unit.DAYS, 23).isPossible()).isTrue();
    assertThat(new Delay(366, Unit.DAYS, null).isPossible()).isFalse();
    assertThat(new Delay(-1, Unit.MINUTES, null).isPossible()).isFalse();
    assertThat(new Delay(1, Unit.DAYS, 24).isPossible()).isFalse();
  }
}
