package org.rapportcrm.app.security.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts requests in windows of a minute, each key by itself: one number in memory for a request,
 * nothing else. Holds a bounded number of keys; what is over is forgotten when the next minute
 * begins. Pure but for the moment it is given.
 */
final class Windows {

  /** Length of a window in seconds. */
  static final int SECONDS = 60;

  /** Beyond so many senders in a minute those who come new are counted together. */
  private static final int MOST_KEYS = 50_000;

  private static final String REST = "";

  private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
  private volatile long window = -1;

  /**
   * Counts one request.
   *
   * @param second the moment, in seconds; it does not go back by more than a window
   * @return how many the key has sent in this window, this one included
   */
  int count(String key, long second) {
    long now = second / SECONDS;
    if (now != window) {
      begin(now);
    }
    String counted = counts.size() < MOST_KEYS || counts.containsKey(key) ? key : REST;
    return counts.merge(counted, 1, (a, b) -> a == Integer.MAX_VALUE ? a : a + b);
  }

  /** Seconds until the window of this moment is over; 1 to {@link #SECONDS}. */
  static int left(long second) {
    return SECONDS - (int) (second % SECONDS);
  }

  private synchronized void begin(long now) {
    if (now != window) {
      counts.clear();
      window = now;
    }
  }
}
