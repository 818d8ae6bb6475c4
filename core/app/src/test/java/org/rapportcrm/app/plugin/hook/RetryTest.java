package org.rapportcrm.app.plugin.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTest {

  @Test
  void theWaitDoublesUpToAnHour() {
    assertThat(Retry.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(Retry.after(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Retry.after(50)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void anEventIsGivenUpAfterAboutFourHours() {
    assertThat(Retry.isGivenUp(Retry.MOST - 1)).isFalse();
    assertThat(Retry.isGivenUp(Retry.MOST)).isTrue();
    Duration all =
        IntStream.range(1, Retry.MOST).mapToObj(Retry::after).reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isBetween(Duration.ofHours(2), Duration.ofHours(4));
  }
}
