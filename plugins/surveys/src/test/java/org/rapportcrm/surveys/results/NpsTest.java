package org.rapportcrm.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NpsTest {

  @Test
  void theScoreIsTheShareOfPromotersLessTheShareOfDetractors() {
    assertThat(new Nps(50, 30, 20).score()).isCloseTo(30, within(1e-9));
  }

  @Test
  void theIntervalFollowsTheVarianceOfATrinomialDifference() {
    Nps nps = new Nps(50, 30, 20);
    double half = 196 * Math.sqrt((0.5 + 0.2 - 0.09) / 100);
    assertThat(nps.low()).isCloseTo(30 - half, within(0.01));
    assertThat(nps.high()).isCloseTo(30 + half, within(0.01));
  }

  @Test
  void theEndsStayWithinAHundred() {
    assertThat(new Nps(9, 0, 1).high()).isEqualTo(100);
    assertThat(new Nps(1, 0, 9).low()).isEqualTo(-100);
  }

  @Test
  void withoutAnswersThereIsNoScore() {
    assertThat(new Nps(0, 0, 0).score()).isNull();
    assertThat(new Nps(0, 0, 0).low()).isNull();
  }

  @Test
  void wilsonsIntervalOfTenOutOfTenIsNotAPoint() {
    Satisfaction all = new Satisfaction(10, 10, 5);
    assertThat(all.low()).isCloseTo(0.7225, within(1e-4));
    assertThat(all.high()).isCloseTo(1, within(1e-9));
  }
}
