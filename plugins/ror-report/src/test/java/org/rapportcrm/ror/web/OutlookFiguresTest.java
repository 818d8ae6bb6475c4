package org.rapportcrm.ror.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlookFiguresTest {

  @Test
  void aCertaintyThatTheModelOwesToEverybodyIsExplained() {
    assertThat(OutlookFigures.aliveHint(0)).isEqualTo("ror-report.alive.once");
    assertThat(OutlookFigures.aliveHint(1)).isEqualTo("ror-report.alive.hint");
  }
}
