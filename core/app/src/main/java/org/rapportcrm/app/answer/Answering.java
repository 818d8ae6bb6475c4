package org.rapportcrm.app.answer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.rapportcrm.api.page.SlowAnswer;
import org.rapportcrm.api.page.SlowAnswer.State;

/** One question: what is known of its answer, and the work on the next. */
final class Answering {

  /** Pages wait so long for an answer that may be there in a moment. */
  static final Duration MOMENT = Duration.ofMillis(100);

  /** An answer is kept fifty times as long as it took: so it costs a fiftieth of one core. */
  private static final int TIMES = 50;

  private static final Duration LONGEST = Duration.ofHours(1);

  /** What takes about a second is kept only until the page that waits for it has asked again. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final Duration KEPT_OF_SHORT = Duration.ofSeconds(3);
  private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(Answering.class.getName());

  private record Known(Object value, Instant at, Duration took, Instant until) {}

  private final Clock clock;
  private Known known;
  private FutureTask<Void> work;
  private Instant workSince;
  private Instant failed;
  private boolean stale;

  Answering(Clock clock) {
    this.clock = clock;
  }

  /**
   * The answer as far as it is there after a moment.
   *
   * @param workers where work is begun, if it has to be
   */
  <T> SlowAnswer<T> ask(Supplier<T> supplier, Executor workers) {
    FutureTask<Void> waitFor;
    synchronized (this) {
      FutureTask<Void> current = work == null && !isSettled() ? begin(supplier, workers) : work;
      waitFor = current != null && isWorthWaiting() ? current : null;
    }
    boolean waited = waitFor != null && waitFor(waitFor);
    return answer(waited);
  }

  /** Whatever is known is old from now on, unless the next is being worked out already. */
  synchronized void again() {
    stale = work == null;
    failed = null;
  }

  private boolean isSettled() {
    Instant now = clock.instant();
    return failed != null && now.isBefore(failed.plus(UNTIL_NEXT_TRY))
        || known != null && !stale && now.isBefore(known.until());
  }

  /** Neither for what took long the last time, nor for what is under way for a while already. */
  private boolean isWorthWaiting() {
    return (known == null || known.took().compareTo(MOMENT) <= 0)
        && !clock.instant().isAfter(workSince.plus(MOMENT));
  }

  private FutureTask<Void> begin(Supplier<?> supplier, Executor workers) {
    stale = false;
    failed = null;
    workSince = clock.instant();
    FutureTask<Void> begun = new FutureTask<>(() -> work(supplier), null);
    work = begun;
    try {
      workers.execute(begun);
    } catch (RejectedExecutionException e) {
      work = null; // Rapport is being stopped; the page asks again, and is answered by the next
    }
    return begun;
  }

  private void work(Supplier<?> supplier) {
    Instant began = clock.instant();
    try {
      Object value = supplier.get();
      end(value, began);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "An answer that a page waits for could not be worked out", e);
      fail();
    }
  }

  private synchronized void end(Object value, Instant began) {
    Instant now = clock.instant();
    Duration took = Duration.between(began, now);
    Duration waited = Duration.between(workSince, now);
    Duration kept = waited.compareTo(MOMENT) <= 0 ? Duration.ZERO : kept(took);
    known = new Known(value, began, took, now.plus(kept));
    work = null;
  }

  private synchronized void fail() {
    failed = clock.instant();
    work = null;
  }

  /** How long an answer is good that took so long. */
  private static Duration kept(Duration took) {
    Duration longer = took.multipliedBy(TIMES);
    return took.compareTo(SHORT) <= 0
        ? KEPT_OF_SHORT
        : longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  private static boolean waitFor(FutureTask<Void> work) {
    try {
      work.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private synchronized <T> SlowAnswer<T> answer(boolean waited) {
    State state;
    if (failed != null) {
      state = State.FAILED;
    } else if (known == null || work != null && !waited) {
      state = State.WORKING;
    } else {
      state = waited ? State.FRESH : State.KEPT;
    }
    return known == null
        ? new SlowAnswer<>(null, null, state)
        : new SlowAnswer<>((T) known.value(), known.at(), state);
  }
}
