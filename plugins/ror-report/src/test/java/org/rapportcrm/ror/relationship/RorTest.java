package org.rapportcrm.ror.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rapportcrm.api.statistics.Wilson;

class RorTest {

  @Test
  void theThreeReadingsOfTheSameCounts() {
    Ror ror = new Ror(1000, 250, 50);
    assertThat(ror.active()).isEqualTo(0.2);
    assertThat(ror.base()).isEqualTo(0.05);
    assertThat(ror.published()).isEqualTo(5.0);
  }

  @Test
  void nobodyReturnedLeavesThePublishedFigureOpen() {
    assertThat(new Ror(10, 5, 0).published()).isNull();
    assertThat(new Ror(0, 0, 0).active()).isNull();
    assertThat(new Ror(0, 0, 0).base()).isNull();
  }

  @Test
  void fewerThanThirtyHelpedAreTooFew() {
    assertThat(new Ror(100, 29, 3).isThin()).isTrue();
    assertThat(new Ror(100, 30, 3).isThin()).isFalse();
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Ror(10, 5, 6)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wilsonsIntervalIsTheOneInTheBooks() {
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 and 0 of 20
    assertThat(Wilson.of(81, 263).low()).isCloseTo(0.2553, within(5e-5));
    assertThat(Wilson.of(81, 263).high()).isCloseTo(0.3662, within(5e-5));
    assertThat(Wilson.of(0, 20).low()).isZero();
    assertThat(Wilson.of(0, 20).high()).isCloseTo(0.1611, within(5e-5));
  }
}
