package org.rapportcrm.app.tracking;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Takes sightings without making anybody wait and writes them together. While the database is away
 * it keeps as many as fit, then lets the newest go: counts are worth less than answers.
 */
final class TrackingWriter implements AutoCloseable {

  private static final Logger LOG = System.getLogger("rapport.tracking");
  private static final int ROOM = 100_000;
  private static final int AT_ONCE = 2_000;
  private static final long GATHER_MILLIS = 50;
  private static final long STOP_MILLIS = 5_000;

  private final BlockingQueue<Sighting> waiting = new ArrayBlockingQueue<>(ROOM);
  private final SightingStore store;
  private volatile boolean stopping;
  private Thread thread;

  TrackingWriter(DataSource dataSource) {
    store = new SightingStore(dataSource);
  }

  void start(ThreadFactory factory) {
    thread = factory.newThread(this::writeAll);
    thread.start();
  }

  /** Takes one. */
  void seen(Sighting sighting) {
    if (!waiting.offer(sighting)) {
      LOG.log(Level.WARNING, "The database is too slow for opens and clicks; one is not counted");
    }
  }

  /** Writes what is waiting and stops. */
  @Override
  public void close() {
    stopping = true;
    if (thread != null) {
      try {
        thread.join(STOP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void writeAll() {
    List<Sighting> taken = new ArrayList<>(AT_ONCE);
    while (!stopping || !waiting.isEmpty() || !taken.isEmpty()) {
      try {
        if (taken.isEmpty()) {
          Sighting first = waiting.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
          if (first == null) {
            continue;
          }
          taken.add(first);
          if (!stopping) {
            TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
          }
          waiting.drainTo(taken, AT_ONCE - 1);
        }
        store.write(taken);
        taken.clear();
      } catch (SQLException | RuntimeException e) {
        LOG.log(Level.WARNING, "Opens and clicks cannot be written yet: {0}", e.getMessage());
        if (stopping || !pause()) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static boolean pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
