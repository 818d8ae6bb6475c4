package org.rapportcrm.app.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;

/**
 * Threads that take up work until they are stopped: at once while there is some, else when they are
 * woken, and every so often, because another node may have left it.
 */
public final class WorkLoop implements AutoCloseable {

  private static final Logger LOG = System.getLogger(WorkLoop.class.getName());
  private static final long STOP_MILLIS = 5_000;

  private final String what;
  private final Duration poll;
  private final BooleanSupplier next;
  private final List<Thread> threads = new ArrayList<>();
  private final Object work = new Object();
  private volatile boolean stopping;

  /** How often it was woken: one that comes between the look and the wait is not lost. */
  private long wakes;

  /**
   * A loop that is not started yet.
   *
   * @param what what pauses when something fails, for the log
   * @param poll how long to wait when there is nothing to do, or after a failure
   * @param next does some of the work, if any is due; answers whether there was any
   */
  public WorkLoop(String what, Duration poll, BooleanSupplier next) {
    this.what = what;
    this.poll = poll;
    this.next = next;
  }

  /** Starts so many threads. */
  public void start(ThreadFactory factory, int count) {
    for (int i = 0; i < count; i++) {
      Thread thread = factory.newThread(this::run);
      threads.add(thread);
      thread.start();
    }
  }

  /** Looks for work now instead of at the next poll. */
  public void wake() {
    synchronized (work) {
      wakes++;
      work.notifyAll();
    }
  }

  /** Whether whoever works should come to an end. */
  public boolean isStopping() {
    return stopping;
  }

  /** Waits for what is in hand, some seconds for each thread. */
  @Override
  public void close() {
    stopping = true;
    wake();
    for (Thread thread : threads) {
      try {
        thread.join(STOP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void run() {
    while (!stopping) {
      long before = wakes();
      try {
        if (!next.getAsBoolean()) {
          await(before);
        }
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.log(Level.WARNING, what + " pause for a moment", e);
          await(before);
        }
      }
    }
  }

  private long wakes() {
    synchronized (work) {
      return wakes;
    }
  }

  private void await(long before) {
    synchronized (work) {
      if (!stopping && wakes == before) {
        try {
          work.wait(poll.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stopping = true;
        }
      }
    }
  }
}
