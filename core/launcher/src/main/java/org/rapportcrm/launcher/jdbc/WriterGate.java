package org.rapportcrm.launcher.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;

/**
 * Whose turn it is to write. H2 puts a commit on disk by noting the state of one table after the
 * other; what another transaction writes meanwhile is in that state in part, and after a kill at
 * that moment it stays so. With one writer at a time there is no other transaction.
 *
 * <p>Whoever comes waits for its turn, but not for a transaction that goes on for very long: then
 * it writes beside it, as H2 allows. A thread that writes in a second transaction before its first
 * one has ended does not wait for itself.
 */
final class WriterGate {
  private final Duration longest;
  private final Set<Object> inside = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> beside = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Queue<Object> queue = new ArrayDeque<>();
  private Thread holder;
  private long since;

  /**
   * @param longest how long one writer may keep the others waiting
   */
  WriterGate(Duration longest) {
    this.longest = longest;
  }

  /**
   * A transaction is about to write; it may say so before each of its statements.
   *
   * @throws SQLException when the thread was interrupted while it waited; nothing was written
   */
  synchronized void enter(Object transaction) throws SQLException {
    if (inside.contains(transaction) || beside.contains(transaction)) {
      return;
    }
    if (holder == Thread.currentThread() || comesToItsTurn(transaction)) {
      if (inside.isEmpty()) {
        holder = Thread.currentThread();
        since = System.nanoTime();
      }
      inside.add(transaction);
    } else {
      beside.add(transaction);
    }
  }

  /** It has ended, or never wrote. */
  synchronized void leave(Object transaction) {
    beside.remove(transaction);
    if (inside.remove(transaction) && inside.isEmpty()) {
      holder = null;
      notifyAll();
    }
  }

  /** In the order in which they came; {@code false} when one before it takes too long. */
  private boolean comesToItsTurn(Object transaction) throws SQLException {
    queue.add(transaction);
    try {
      while (!inside.isEmpty() || queue.peek() != transaction) {
        long millis = longest.toMillis() - (System.nanoTime() - since) / 1_000_000;
        if (!inside.isEmpty() && millis <= 0) {
          return false;
        }
        wait(Math.max(1, millis));
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted before its turn to write had come", "57014", e);
    } finally {
      queue.remove(transaction);
      notifyAll();
    }
  }
}
