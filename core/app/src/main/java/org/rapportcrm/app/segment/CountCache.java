package org.rapportcrm.app.segment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps counts for a moment that fits their price: fifty times as long as the counting took, five
 * seconds at the most. So a small database always gives the count of now, and on a large one
 * counting takes a fiftieth of one core, however many ask. Whoever asks while it is being counted
 * waits for that.
 */
final class CountCache {

  private static final int TIMES = 50;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private static final int MOST_KEPT = 1000;

  private record Count(long number, long freshUntil) {}

  private final Map<Object, Count> counts = new ConcurrentHashMap<>();

  /**
   * The count.
   *
   * @param key equal for equal counts
   */
  long get(Object key, LongSupplier counting) {
    Count known = counts.get(key);
    if (isFresh(known)) {
      return known.number();
    }
    if (counts.size() >= MOST_KEPT) {
      counts.clear();
    }
    return counts.compute(key, (same, other) -> isFresh(other) ? other : count(counting)).number();
  }

  /** Forgets all. */
  void clear() {
    counts.clear();
  }

  private static Count count(LongSupplier counting) {
    long start = System.nanoTime();
    long number = counting.getAsLong();
    long end = System.nanoTime();
    return new Count(number, end + Math.min(LONGEST, TIMES * (end - start)));
  }

  private static boolean isFresh(Count count) {
    return count != null && count.freshUntil() - System.nanoTime() > 0;
  }
}
