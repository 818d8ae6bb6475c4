package org.rapportcrm.app.plugin.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final Instant NOON = Instant.parse("2026-05-17T12:00:00Z");
  private static final Breaker.Rules THREE_IN_TEN = new Breaker.Rules(3, Duration.ofMinutes(10));

  @Test
  void itOpensAtTheLastStrikeAndNotBefore() {
    Breaker two = after(0, 60);
    assertThat(two.isOpen(THREE_IN_TEN)).isFalse();
    assertThat(after(0, 60, 120).isOpen(THREE_IN_TEN)).isTrue();
  }

  @Test
  void strikesThatAreTooOldNoLongerCount() {
    Breaker slowly = after(0, 400, 601);
    assertThat(slowly.strikes()).hasSize(2);
    assertThat(slowly.isOpen(THREE_IN_TEN)).isFalse();
  }

  @Test
  void aRuleOfNoStrikesIsOne() {
    Breaker.Rules none = new Breaker.Rules(0, Duration.ofMinutes(10));
    assertThat(Breaker.fresh().isOpen(none)).isFalse();
    assertThat(after(0).isOpen(none)).isTrue();
  }

  private static Breaker after(int... seconds) {
    Breaker breaker = Breaker.fresh();
    for (int second : seconds) {
      breaker = breaker.after(new Strike(NOON.plusSeconds(second), "x", "y"), THREE_IN_TEN);
    }
    return breaker;
  }
}
