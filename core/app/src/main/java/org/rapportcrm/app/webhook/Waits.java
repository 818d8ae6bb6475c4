package org.rapportcrm.app.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a message that was not taken is tried again, and when nobody waits any longer. Pure. */
final class Waits {

  /** So long a receiver may be away. */
  static final Duration PATIENCE = Duration.ofDays(3);

  /** After so many failures in a row the webhook waits as a whole, not only each message. */
  static final int MANY = 5;

  private static final List<Duration> AFTER =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4));

  private static final Duration LONGEST = Duration.ofHours(8);

  private Waits() {}

  /**
   * How long a message waits.
   *
   * @param attempts how many have failed, at least 1
   */
  static Duration message(int attempts) {
    return attempts <= AFTER.size() ? AFTER.get(attempts - 1) : LONGEST;
  }

  /** How long all messages of a webhook wait after so many failures in a row; at most an hour. */
  static Duration webhook(int failures) {
    if (failures < MANY) {
      return Duration.ZERO;
    }
    Duration wait = message(failures - MANY + 1);
    return wait.compareTo(Duration.ofHours(1)) < 0 ? wait : Duration.ofHours(1);
  }

  /** Whether it has failed for so long that it is given up. */
  static boolean isOver(Instant since, Instant now) {
    return since != null && !now.isBefore(since.plus(PATIENCE));
  }
}
