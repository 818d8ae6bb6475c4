package org.rapportcrm.app.plugin.guard;

import java.util.Optional;

/**
 * How a call of a plugin ended.
 *
 * @param value what it answered; {@code null} is an answer too
 * @param failure what it threw, else {@code null}
 * @param late whether it was given up because it took too long
 */
public record Outcome<T>(T value, Throwable failure, boolean late) {

  static <T> Outcome<T> good(T value) {
    return new Outcome<>(value, null, false);
  }

  static <T> Outcome<T> failed(Throwable failure) {
    return new Outcome<>(null, failure, false);
  }

  static <T> Outcome<T> tooLate() {
    return new Outcome<>(null, null, true);
  }

  /** Whether it answered. */
  public boolean ok() {
    return failure == null && !late;
  }

  /** The answer, if there is one. */
  public Optional<T> answer() {
    return ok() ? Optional.ofNullable(value) : Optional.empty();
  }
}
