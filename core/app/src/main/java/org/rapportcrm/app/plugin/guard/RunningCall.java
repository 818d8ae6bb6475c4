package org.rapportcrm.app.plugin.guard;

import java.time.Duration;

/**
 * A call of a plugin that has not come back yet. The thread in it and the watchdog meet here: what
 * the watchdog does to the thread, it does before {@link #end} or not at all.
 */
final class RunningCall {

  private final String plugin;
  private final Kind kind;
  private final String where;
  private final Duration budget;

  private Thread thread;
  private long since;
  private boolean over;
  private boolean interrupted;
  private boolean late;
  private boolean stuck;

  RunningCall(String plugin, Kind kind, String where, Duration budget) {
    this.plugin = plugin;
    this.kind = kind;
    this.where = where;
    this.budget = budget;
  }

  String plugin() {
    return plugin;
  }

  Kind kind() {
    return kind;
  }

  String where() {
    return where;
  }

  Duration budget() {
    return budget;
  }

  /** The calling thread goes in. */
  synchronized void begin() {
    thread = Thread.currentThread();
    since = System.nanoTime();
  }

  /** It gave a sign of life, such as a job's checkpoint: its time begins anew. */
  synchronized void refresh() {
    since = System.nanoTime();
  }

  /** The calling thread is out again; from now on nobody touches it. */
  synchronized void end() {
    over = true;
    if (interrupted) {
      // The interruption was meant for the plugin, not for what the core does next.
      Thread.interrupted();
    }
  }

  /** How long it has gone on; nothing when it is over, or has not begun. */
  synchronized Duration age() {
    return over || thread == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  /** Says that it is late; answers whether nobody had said so before. */
  synchronized boolean becomeLate() {
    boolean first = !late;
    late = true;
    return first;
  }

  /** Says that it does not come back; answers whether nobody had said so before. */
  synchronized boolean becomeStuck() {
    boolean first = !stuck;
    stuck = true;
    return first;
  }

  /** Where its thread is now; empty when it is over. */
  synchronized StackTraceElement[] stack() {
    return over || thread == null ? new StackTraceElement[0] : thread.getStackTrace();
  }

  /** Wakes its thread where that only waits. */
  synchronized void wake() {
    if (!over && !interrupted && isWaiting(thread.getState())) {
      interrupted = true;
      thread.interrupt();
    }
  }

  /**
   * Ends its thread where the virtual machine still can: Java 17 to 19. Later ones have no way to
   * end a loop that never waits.
   *
   * @return whether it was tried
   */
  @SuppressWarnings({"removal", "deprecation"})
  synchronized boolean stop() {
    if (over) {
      return false;
    }
    try {
      thread.stop();
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isWaiting(Thread.State state) {
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }
}
