package org.rapportcrm.app.delivery.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private final QuietHours night = QuietHours.parse("21:00-08:00");

  @Test
  void beforeMidnightItIsQuietUntilTomorrow() {
    assertThat(night.quietUntil(Instant.parse("2026-01-01T18:30:00Z"), TEHRAN))
        .contains(Instant.parse("2026-01-02T04:30:00Z"));
  }

  @Test
  void afterMidnightItIsQuietUntilThisMorning() {
    assertThat(night.quietUntil(Instant.parse("2026-01-01T22:00:00Z"), TEHRAN))
        .contains(Instant.parse("2026-01-02T04:30:00Z"));
  }

  @Test
  void byDayNothingWaits() {
    assertThat(night.quietUntil(Instant.parse("2026-01-01T08:00:00Z"), TEHRAN)).isEmpty();
    assertThat(night.quietUntil(Instant.parse("2026-01-02T04:30:00Z"), TEHRAN)).isEmpty();
  }

  @Test
  void hoursWithinOneDayAreQuietThatDay() {
    QuietHours noon = QuietHours.parse("12:00-14:00");
    assertThat(noon.quietUntil(Instant.parse("2026-01-01T13:00:00Z"), ZoneId.of("UTC")))
        .contains(Instant.parse("2026-01-01T14:00:00Z"));
    assertThat(noon.quietUntil(Instant.parse("2026-01-01T14:00:00Z"), ZoneId.of("UTC"))).isEmpty();
  }

  @Test
  void nonsenseIsNoQuietHours() {
    assertThat(QuietHours.parse("at night")).isEqualTo(QuietHours.NONE);
    assertThat(QuietHours.parse(null).quietUntil(Instant.now(), TEHRAN)).isEmpty();
  }
}
