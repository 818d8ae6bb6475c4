package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {

  @Test
  void daysAndMomentsAreRead() {
    assertThat(IsoTimes.day("2026-05-17")).isEqualTo(LocalDate.of(2026, 5, 17));
    assertThat(IsoTimes.moment("2026-05-17T12:00:00+03:30"))
        .isEqualTo(Instant.parse("2026-05-17T08:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "+999999999-12-31", "+10000-01-01", "0000-12-31", "-0001-01-01"})
  void yearsThatNoDatabaseKeepsAreNoDays(String day) {
    assertThatThrownBy(() -> IsoTimes.day(day)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> IsoTimes.moment(day + "T00:00:00Z"))
        .isInstanceOf(DateTimeException.class);
  }
}
