package org.rapportcrm.api.hook;

import java.util.List;

/**
 * A CDI bean that may change a value before the core goes on with it. Each point is an interface of
 * its own that extends this one, such as {@link SendDecisionFilter}; a plugin joins by having a
 * bean that implements it.
 *
 * <p>The filters of all active plugins are asked one after the other, each with what the one before
 * it gave back. The value never changes: whoever wants another one makes it and returns it. A
 * filter that throws, that returns {@code null} or that takes longer than its time is skipped, and
 * the value before it is kept. It runs on a thread of its own, outside the caller's transaction.
 *
 * @param <T> the value, immutable
 */
public interface Filter<T> {

  /**
   * The value to go on with.
   *
   * @param value what the filters before this one made of it; never {@code null}
   * @return the same, or another one in its place
   */
  T apply(T value);

  /** Ids of plugins whose filters of this point are to run after this one. */
  default List<String> before() {
    return List.of();
  }

  /** Ids of plugins whose filters of this point are to run before this one. */
  default List<String> after() {
    return List.of();
  }
}
