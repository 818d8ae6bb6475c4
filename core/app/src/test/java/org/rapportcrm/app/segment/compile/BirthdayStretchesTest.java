package org.rapportcrm.app.segment.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BirthdayStretchesTest {

  @Test
  void aWeekWithinAYearIsOneStretch() {
    assertThat(stretches("2026-03-01", "2026-03-08")).containsExactly(new Shape.Stretch(301, 308));
  }

  @Test
  void aWeekOverNewYearIsTwoStretches() {
    assertThat(stretches("2026-12-28", "2027-01-04"))
        .containsExactly(new Shape.Stretch(1228, 1231), new Shape.Stretch(101, 104));
  }

  @Test
  void whoWasBornOnALeapDayHasTheBirthdayOnThe28thInOtherYears() {
    assertThat(stretches("2026-02-28", "2026-02-28")).containsExactly(new Shape.Stretch(228, 229));
    assertThat(stretches("2028-02-28", "2028-02-28")).containsExactly(new Shape.Stretch(228, 228));
    assertThat(stretches("2028-02-29", "2028-02-29")).containsExactly(new Shape.Stretch(229, 229));
    assertThat(stretches("2026-03-01", "2026-03-01")).containsExactly(new Shape.Stretch(301, 301));
  }

  @Test
  void aYearIsEveryDay() {
    assertThat(stretches("2026-05-05", "2027-05-05")).containsExactly(new Shape.Stretch(101, 1231));
  }

  private static List<Shape.Stretch> stretches(String first, String last) {
    return BirthdayStretches.next(LocalDate.parse(first), LocalDate.parse(last)).stretches();
  }
}
