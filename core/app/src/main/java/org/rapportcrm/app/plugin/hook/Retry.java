package org.rapportcrm.app.plugin.hook;

import java.time.Duration;

/** When an event that could not be delivered is tried again. Pure. */
final class Retry {

  /** After so many attempts, which take about four hours, the event waits for a person. */
  static final int MOST = 12;

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Retry() {}

  /**
   * How long to wait after so many attempts: five seconds, then twice as long each time, at most an
   * hour.
   *
   * @param attempts how many have failed, at least 1
   */
  static Duration after(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  /** Whether that is enough. */
  static boolean isGivenUp(int attempts) {
    return attempts >= MOST;
  }
}
