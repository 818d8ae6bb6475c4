package org.rapportcrm.app.plugin.guard;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;

/** Threads on which plugins are called while somebody else waits, but not for ever. */
@ApplicationScoped
class GuardThreads {

  /** More calls at once are refused; so many only come together when plugins hang. */
  private static final int MOST = 64;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Acting acting;
  @Inject private Instance<RequestContextController> requests;

  private ThreadPoolExecutor pool;

  @PostConstruct
  void open() {
    pool = new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  @PreDestroy
  void close() {
    // Not now: H2 closes its file when a thread that writes to it is interrupted.
    pool.shutdown();
  }

  /**
   * Calls in the name of whoever acts now, in a request context of its own.
   *
   * @return empty where it took longer; it goes on, and what it answers is lost
   * @throws java.util.concurrent.RejectedExecutionException when too many calls hang already
   */
  <T> Optional<T> call(Supplier<T> work, Duration longest) {
    return answer(begin(work), longest);
  }

  /**
   * Begins a call, as {@link #call} does, and does not wait.
   *
   * @throws java.util.concurrent.RejectedExecutionException when too many calls hang already
   */
  <T> Future<T> begin(Supplier<T> work) {
    Identity identity = acting.identity();
    return pool.submit(() -> Acting.<T, Exception>as(identity, () -> inRequest(work)));
  }

  /** The answer of a call that was begun; empty where it takes longer. */
  static <T> Optional<T> answer(Future<T> begun, Duration longest) {
    try {
      return Optional.of(begun.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private <T> T inRequest(Supplier<T> work) {
    RequestContextController request = requests.get();
    boolean begun = request.activate();
    try {
      return work.get();
    } finally {
      if (begun) {
        request.deactivate();
      }
    }
  }
}
