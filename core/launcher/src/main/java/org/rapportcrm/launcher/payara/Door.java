package org.rapportcrm.launcher.payara;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Who gets through to the application. While it is shut, everybody is told to come back in a few
 * seconds, and only the launcher gets in to ask whether the application works. It is shut until it
 * is opened for the first time.
 */
public final class Door {
  /** The header in which the launcher shows its key. */
  public static final String HEADER = "X-Rapport-Launcher";

  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);
  private static final long LOOK_MILLIS = 5;

  private final String key = UUID.randomUUID().toString();
  private final AtomicInteger inside = new AtomicInteger();
  private volatile Supplier<JsonObject> news = () -> JsonObject.EMPTY_JSON_OBJECT;
  private volatile boolean open;
  private volatile boolean forGood;

  /** What the launcher shows in {@value #HEADER}; random, and known to this process alone. */
  public String key() {
    return key;
  }

  /** What programs that are sent away are told of why, each time anew. */
  public void tells(Supplier<JsonObject> newNews) {
    news = newNews;
  }

  JsonObject news() {
    return news.get();
  }

  public void open() {
    open = true;
  }

  /** Nothing runs, and nothing will in this process: nobody is told to come back in seconds. */
  public void shutForGood() {
    forGood = true;
    shut();
  }

  boolean isShutForGood() {
    return forGood;
  }

  /** Lets nobody in any more, and those inside finish what they ask, no longer than a second. */
  public void shut() {
    open = false;
    long until = System.nanoTime() + LONGEST_GOODBYE.toNanos();
    try {
      while (inside.get() > 0 && System.nanoTime() < until) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether somebody may go in; whoever may, has to {@link #leave()}.
   *
   * @param shown the key that was shown, or null
   */
  boolean enter(String shown) {
    // Counted first: whoever shuts the door sees everybody who found it open.
    inside.incrementAndGet();
    if (open || key.equals(shown)) {
      return true;
    }
    leave();
    return false;
  }

  void leave() {
    inside.decrementAndGet();
  }
}
