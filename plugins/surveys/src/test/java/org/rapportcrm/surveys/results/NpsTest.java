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
  void theIntervalIsBonettAndPricesAdjustedWaldInterval() {
    Nps nps = new Nps(50, 30, 20);
    double p = 51 / 102.0;
    double q = 21 / 102.0;
    double half = 1.959964 * Math.sqrt((p + q - (p - q) * (p - q)) / 102);
    assertThat(nps.low()).isCloseTo(100 * (p - q - half), within(0.001));
    assertThat(nps.high()).isCloseTo(100 * (p - q + half), within(0.001));
  }

  @Test
  void theIntervalOfAnswersThatAreAllAlikeIsNotAPoint() {
    for (Nps alike : new Nps[] {new Nps(5, 0, 0), new Nps(0, 5, 0), new Nps(0, 0, 5)}) {
      assertThat(alike.high() - alike.low()).as(alike.toString()).isGreaterThan(40);
    }
    Nps many = new Nps(0, 1000, 0);
    assertThat(many.high() - many.low()).isBetween(0.1, 1.0);
  }

  @Test
  void theScoreLiesInItsInterval() {
    for (int promoters = 0; promoters <= 12; promoters++) {
      for (int detractors = 0; detractors <= 12 - promoters; detractors++) {
        Nps nps = new Nps(promoters, 12 - promoters - detractors, detractors);
        assertThat(nps.score()).as(nps.toString()).isBetween(nps.low(), nps.high());
      }
    }
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
