package org.rapportcrm.app.plugin.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpentTest {

  @Test
  void callsAddUpAndTheSlowestStays() {
    Spent both =
        Spent.of(Duration.ofMillis(10), false, false)
            .plus(Spent.of(Duration.ofMillis(30), true, true));
    assertThat(both).isEqualTo(new Spent(2, 1, 1, Duration.ofMillis(40), Duration.ofMillis(30)));
    assertThat(both.average()).isEqualTo(Duration.ofMillis(20));
  }
}
