package org.rapportcrm.app.plugin.breaker;

import java.time.Duration;

/**
 * What one contribution has cost on this node since it started. Pure.
 *
 * @param calls how often it was called
 * @param failures how many of the calls failed
 * @param late how many took longer than they may
 * @param total time of all calls together
 * @param slowest time of the slowest call
 */
public record Spent(long calls, long failures, long late, Duration total, Duration slowest) {

  /** Of one call. */
  public static Spent of(Duration time, boolean failed, boolean late) {
    return new Spent(1, failed ? 1 : 0, late ? 1 : 0, time, time);
  }

  /** Both together. */
  public Spent plus(Spent other) {
    return new Spent(
        calls + other.calls,
        failures + other.failures,
        late + other.late,
        total.plus(other.total),
        slowest.compareTo(other.slowest) >= 0 ? slowest : other.slowest);
  }

  /** Time of a call on the average; zero without a call. */
  public Duration average() {
    return calls == 0 ? Duration.ZERO : total.dividedBy(calls);
  }
}
