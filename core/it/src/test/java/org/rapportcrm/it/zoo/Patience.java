package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Ten seconds: how long an admin may have to wait for anything. Where others compute on the same
 * processors the test waits longer, in proportion to how many wait for one.
 */
public final class Patience {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private Patience() {}

  /** Does something and asks that it was done in time; prints how long it took. */
  public static <T> T with(String what, Supplier<T> work) {
    return with(what, Duration.ZERO, work);
  }

  /**
   * The same where something is waited for on purpose.
   *
   * @param before how long that may take, before the ten seconds begin
   */
  static <T> T with(String what, Duration before, Supplier<T> work) {
    Instant begun = Instant.now();
    T done = work.get();
    Duration took = Duration.between(begun, Instant.now());
    if (took.compareTo(Duration.ofSeconds(2)) > 0) {
      System.out.printf("%s took %.1f s%n", what, took.toMillis() / 1000.0);
    }
    assertThat(took).as(what).isLessThan(now().plus(before));
    return done;
  }

  private static Duration now() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    double waiting = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
    return TEN_SECONDS.multipliedBy(Math.max(1, (long) Math.ceil(waiting)));
  }
}
