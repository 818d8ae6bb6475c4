package org.rapportcrm.app.plugin.hook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rapportcrm.app.data.Transactions;

/**
 * Fires events of the API. Inside a transaction they wait for its commit and are dropped with its
 * rollback; observers run on another thread, so that they can never break what caused the event.
 * The caller waits a short while for them, because people expect to see points on the page that
 * follows the purchase, and then goes on: a slow observer slows nobody for longer than that.
 */
@ApplicationScoped
public class Events {

  private static final Logger LOG = System.getLogger(Events.class.getName());
  private static final long PATIENCE_SECONDS = 3;

  /** Deliveries that go on at the same time; more wait in line. */
  private static final int AT_ONCE = 8;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Outbox outbox;
  @Inject private Delivery delivery;
  @Inject private Transactions transactions;
  @Inject @Any private Instance<EventTap> taps;

  private ThreadPoolExecutor executor;

  @PostConstruct
  void open() {
    executor =
        new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    executor.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void close() {
    executor.shutdown();
  }

  /** Fires after the commit of the current transaction, or at once where there is none. */
  public void fire(Object event) {
    if (transactions.isActive()) {
      List<Long> rows = write(event);
      transactions.afterCommit(() -> deliver(event, rows));
    } else {
      deliver(event, transactions.computeInNew(() -> write(event)));
    }
  }

  private List<Long> write(Object event) {
    taps.forEach(tap -> tap.within(event));
    return outbox.write(event);
  }

  private void deliver(Object event, List<Long> rows) {
    if (rows.isEmpty() && !delivery.hasObservers(event)) {
      return;
    }
    try {
      Future<?> delivered = executor.submit(() -> delivery.deliver(event, rows));
      delivered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.log(
          Level.INFO, "{0}: observers go on in the background", event.getClass().getSimpleName());
    } catch (ExecutionException | RejectedExecutionException e) {
      LOG.log(Level.WARNING, "Delivering " + event.getClass().getName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
