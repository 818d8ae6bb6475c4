package org.rapportcrm.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void ticksAreRoundAndHoldAllValues() {
    assertThat(Scale.of(0, 87).ticks()).containsExactly(0.0, 25.0, 50.0, 75.0, 100.0);
    assertThat(Scale.of(0, 1).ticks()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
  }

  @Test
  void zeroIsAlwaysOnIt() {
    assertThat(Scale.of(900, 1000).low()).isZero();
    assertThat(Scale.of(-62, -10).high()).isZero();
  }

  @Test
  void valuesBelowZeroAreHeldToo() {
    Scale scale = Scale.of(-30, 70);

    assertThat(scale.low()).isLessThanOrEqualTo(-30);
    assertThat(scale.high()).isGreaterThanOrEqualTo(70);
    assertThat(scale.ticks()).contains(0.0);
  }

  @Test
  void nothingButZeroesStillHasAnAxis() {
    assertThat(Scale.of(0, 0).ticks()).containsExactly(0.0, 1.0);
  }
}
