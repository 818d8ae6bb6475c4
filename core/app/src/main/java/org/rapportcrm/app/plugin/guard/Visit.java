package org.rapportcrm.app.plugin.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** A call of a plugin on this thread, from its making to {@link #close}. */
public final class Visit implements AutoCloseable {

  private final Guard guard;
  private final RunningCall call;
  private final long since = System.nanoTime();
  private boolean failed;

  Visit(Guard guard, RunningCall call) {
    this.guard = guard;
    this.call = call;
    guard.enter(call);
  }

  /**
   * Does the plugin's work.
   *
   * @param counts whether what it throws is to count as a failure of the plugin
   */
  public <T> Outcome<T> of(Callable<T> work, Predicate<Throwable> counts) {
    try {
      return Outcome.good(work.call());
    } catch (Throwable e) {
      return counts.test(e) ? failed(e) : Outcome.failed(e);
    }
  }

  /** Says that it failed; a refusal that is meant for the person does not count. */
  public <T> Outcome<T> failed(Throwable failure) {
    failed = guard.count(call, failure);
    return Outcome.failed(failure);
  }

  /** It gave a sign of life: its time begins anew. */
  public void refresh() {
    call.refresh();
  }

  @Override
  public void close() {
    guard.leave(call, Duration.ofNanos(System.nanoTime() - since), failed);
  }
}
