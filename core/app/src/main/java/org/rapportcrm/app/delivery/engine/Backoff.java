package org.rapportcrm.app.delivery.engine;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When to try again: each wait four times the last, up to a day, and up to a fifth more or less so
 * that not all come back at once. Pure but for the dice.
 *
 * @param first the first wait
 * @param tries how many tries there are in all
 * @param dice gives numbers from 0 to 1
 */
public record Backoff(Duration first, int tries, DoubleSupplier dice) {

  private static final Duration LONGEST = Duration.ofHours(24);

  /** A minute, 4, 16, 64 minutes, 4, 17, 24 hours: given up after about two days. */
  public static Backoff standard() {
    return new Backoff(Duration.ofMinutes(1), 8, Math::random);
  }

  /** Whether the last try was the last one. */
  public boolean isOver(int attempts) {
    return attempts >= tries;
  }

  /** The wait after so many tries, at least one. */
  public Duration after(int attempts) {
    double millis = first.toMillis() * Math.pow(4, Math.max(0, attempts - 1));
    double longest = Math.min(millis, LONGEST.toMillis());
    double jitter = 0.8 + 0.4 * dice.getAsDouble();
    return Duration.ofMillis(Math.round(Math.min(longest * jitter, LONGEST.toMillis())));
  }
}
