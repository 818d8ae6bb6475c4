package org.rapportcrm.app.data;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What is asked for many times in a request and changes seldom: read from the database, and kept
 * for a second, so that the change of another node is seen by then. A change on this node is seen
 * at once, also where somebody was reading while it was made.
 *
 * @param <T> what is read; it must not change afterwards
 */
public final class Remembered<T> {

  private static final long FRESH_NANOS = 1_000_000_000L;

  private final Supplier<T> read;
  private final AtomicLong changes = new AtomicLong();
  private volatile Kept<T> kept;

  private record Kept<T>(T value, long change, long readAt) {}

  /**
   * Nothing is read before somebody asks.
   *
   * @param read reads all of it; may be called by several threads at once
   */
  public Remembered(Supplier<T> read) {
    this.read = read;
  }

  /** The value, at most a second old. */
  public T get() {
    Kept<T> known = kept;
    if (known != null
        && known.change() == changes.get()
        && System.nanoTime() - known.readAt() <= FRESH_NANOS) {
      return known.value();
    }
    // Counted before reading: a change that comes meanwhile makes what is read here old.
    long change = changes.get();
    Kept<T> fresh = new Kept<>(read.get(), change, System.nanoTime());
    kept = fresh;
    return fresh.value();
  }

  /**
   * Says that it has changed. Within a transaction this is to be said twice: now, for whoever made
   * the change, and at the end, for all who read the old value until then.
   */
  public void forget() {
    changes.incrementAndGet();
  }
}
