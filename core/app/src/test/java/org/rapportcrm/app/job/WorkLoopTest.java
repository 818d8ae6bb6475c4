package org.rapportcrm.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

  private static final Duration NEVER = Duration.ofDays(1);

  private final AtomicInteger due = new AtomicInteger();
  private final Semaphore looked = new Semaphore(0);

  @Test
  void itGoesOnWhileThereIsWorkAndThenWaitsUntilItIsWoken() throws InterruptedException {
    due.set(3);
    try (WorkLoop loop = new WorkLoop("Tests", NEVER, this::next)) {
      loop.start(Thread::new, 1);
      await(looked, 4);
      due.set(2);
      loop.wake();
      await(looked, 3);
    }
    assertThat(due).hasValue(0);
  }

  @Test
  void itLooksByItselfEverySoOften() throws InterruptedException {
    try (WorkLoop loop = new WorkLoop("Tests", Duration.ofMillis(1), this::next)) {
      loop.start(Thread::new, 1);
      await(looked, 10);
    }
  }

  @Test
  void aFailureIsNotItsEnd() throws InterruptedException {
    try (WorkLoop loop = new WorkLoop("Tests", Duration.ofMillis(1), this::fail)) {
      loop.start(Thread::new, 1);
      await(looked, 2);
    }
  }

  @Test
  void itIsClosedWhenWhatIsInHandIsDone() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    WorkLoop[] loop = new WorkLoop[1];
    loop[0] =
        new WorkLoop(
            "Tests",
            NEVER,
            () -> {
              begun.countDown();
              while (!loop[0].isStopping()) {
                Thread.onSpinWait();
              }
              done.set(true);
              return true;
            });
    loop[0].start(Thread::new, 1);
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    loop[0].close();
    assertThat(done).isTrue();
  }

  private boolean next() {
    boolean found = due.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    looked.release();
    return found;
  }

  private boolean fail() {
    looked.release();
    throw new IllegalStateException("as it was asked to");
  }

  private static void await(Semaphore looked, int times) throws InterruptedException {
    assertThat(looked.tryAcquire(times, 1, TimeUnit.MINUTES)).isTrue();
  }
}
