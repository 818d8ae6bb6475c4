package org.rapportcrm.launcher.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LimitTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private final Limit limit = new Limit(SHORT, stack -> stack.contains("LimitTest"));

  @Test
  void whatComesBackInTimeIsNotTalkedAbout() {
    AtomicBoolean done = new AtomicBoolean();

    assertThat(limit.on("It did not start", () -> done.set(true))).isEmpty();
    assertThat(done).isTrue();
  }

  @Test
  void whatFailsInTimeFailsAsItDid() {
    assertThatThrownBy(
            () ->
                limit.on(
                    "It did not start",
                    () -> {
                      throw new IllegalStateException("no port");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no port");
  }

  @Test
  void whatOnlyWaitsIsBroughtBackAndNamed() {
    String late = limit.on("It did not start", LimitTest::waitForNothing);

    assertThat(late).startsWith("It did not start within 0 s").contains("LimitTest.waitForNothing");
  }

  @Test
  void whatHearsNothingIsTold() {
    AtomicBoolean enough = new AtomicBoolean();
    try {
      assertThatThrownBy(() -> limit.on("It did not end", () -> turn(enough)))
          .isInstanceOf(NeverEnds.class)
          .hasMessageContaining("LimitTest.turn");
    } finally {
      enough.set(true);
    }
  }

  @Test
  void aSlowMachineIsNoReasonToGiveUp() {
    Limit another = new Limit(SHORT, stack -> false);

    assertThat(another.on("It did not start", LimitTest::takeASecond)).isEmpty();
  }

  private static void waitForNothing() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void takeASecond() {
    long until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  private static void turn(AtomicBoolean enough) {
    while (!enough.get()) {
      Thread.onSpinWait();
    }
  }
}
