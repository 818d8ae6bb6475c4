package org.rapportcrm.app.plugin.breaker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts what goes wrong with one plugin and says when it is enough. Pure: every strike gives
 * another breaker.
 *
 * @param strikes those that still count, oldest first
 */
public record Breaker(List<Strike> strikes) {

  /**
   * When it is enough.
   *
   * @param strikes how many, at least 1
   * @param within in which time
   */
  public record Rules(int strikes, Duration within) {}

  private static final Breaker NEW = new Breaker(List.of());

  /** Keeps an immutable copy. */
  public Breaker {
    strikes = List.copyOf(strikes);
  }

  /** One that has seen nothing yet. */
  public static Breaker fresh() {
    return NEW;
  }

  /** The breaker after another strike; strikes older than the rules' time no longer count. */
  public Breaker after(Strike strike, Rules rules) {
    Instant since = strike.at().minus(rules.within());
    return new Breaker(
        Stream.concat(
                strikes.stream().filter(before -> before.at().isAfter(since)), Stream.of(strike))
            .toList());
  }

  /** Whether it is enough: the plugin is to be paused. */
  public boolean isOpen(Rules rules) {
    return strikes.size() >= Math.max(1, rules.strikes());
  }
}
