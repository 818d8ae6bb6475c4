package org.rapportcrm.app.input;

import java.util.Collection;
import java.util.function.Function;

/**
 * The result of a check: a value, which may be {@code null} for "nothing given", or a flaw.
 *
 * @param flaw {@code null} when all is well
 */
public record Checked<T>(T value, Flaw flaw) {

  /** A good value. */
  public static <T> Checked<T> good(T value) {
    return new Checked<>(value, null);
  }

  /** A refusal. */
  public static <T> Checked<T> bad(String field, String key, Object... arguments) {
    return new Checked<>(null, Flaw.of(field, key, arguments));
  }

  /** Whether the value may be used. */
  public boolean ok() {
    return flaw == null;
  }

  /** The next check, run only on a good value that is there. */
  public <R> Checked<R> then(Function<T, Checked<R>> next) {
    if (flaw != null) {
      return new Checked<>(null, flaw);
    }
    return value == null ? good(null) : next.apply(value);
  }

  /** The value; a flaw is added to the collection and gives {@code null}. */
  public T or(Collection<Flaw> flaws) {
    if (flaw != null) {
      flaws.add(flaw);
    }
    return value;
  }
}
