package org.rapportcrm.app.delivery.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.rapportcrm.api.text.KeptText;

/**
 * Sends what is due on this node: workers, each with one connection, and a keeper that recovers,
 * reaps and ends. Plain Java over a data source; runs on every node at once.
 */
public final class Engine implements AutoCloseable {

  private static final Logger LOG = System.getLogger("rapport.delivery");

  /** After so many rounds, deliveries that wait for another try are looked for from the start. */
  private static final int LOOK_BACK_EVERY = 10;

  private static final long STOP_MILLIS = 20_000;

  private final EngineSettings settings;
  private final Preparation preparation;
  private final MailTransport.Factory transports;
  private final DeliveryStore store;
  private final Housekeeping housekeeping;
  private final Withheld withheld;
  private final Gateway gateway;
  private final Pulse pulse;
  private final Path journalFolder;
  private final LongConsumer onEnd;
  private final LongConsumer onPause;
  private final Map<Long, Long> positions = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Object work = new Object();
  private volatile boolean stopping;
  private Journal journal;
  private int turn;

  /**
   * An engine that is not started yet.
   *
   * @param node this node's name, the same after a restart
   * @param journalFolder where the journal lies
   * @param onEnd told the ids of batches that this node saw end
   * @param onPause told the ids of batches that this node stopped because they did harm
   */
  public Engine(
      DataSource dataSource,
      String node,
      Path journalFolder,
      EngineSettings settings,
      Preparation preparation,
      MailTransport.Factory transports,
      LongConsumer onEnd,
      LongConsumer onPause) {
    this.settings = settings;
    this.preparation = preparation;
    this.transports = transports;
    this.journalFolder = journalFolder;
    this.onEnd = onEnd;
    this.onPause = onPause;
    store = new DeliveryStore(dataSource, node, settings);
    housekeeping = new Housekeeping(store, node);
    withheld = new Withheld(store);
    pulse = new Pulse(settings, this::pause);
    gateway = new Gateway(this::reportGateway);
  }

  /** Recovers what a kill left, then starts to work. */
  public void start(ThreadFactory factory) throws SQLException {
    Journal.Left left = Journal.left(journalFolder);
    housekeeping.recover(left.entries());
    left.forget();
    journal = new Journal(journalFolder);
    for (int i = 0; i < Math.max(1, Math.min(64, settings.workers())); i++) {
      threads.add(factory.newThread(new Worker(this)));
    }
    threads.add(factory.newThread(this::keep));
    threads.forEach(Thread::start);
  }

  /** Says that there may be work. */
  public void wake() {
    synchronized (work) {
      work.notifyAll();
    }
  }

  /** Lets each worker finish the message in its hands, and stops. */
  @Override
  public void close() {
    stopping = true;
    wake();
    long until = System.nanoTime() + STOP_MILLIS * 1_000_000;
    for (Thread thread : threads) {
      try {
        thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (journal != null) {
      journal.close();
    }
  }

  /** The next deliveries to send, batches in turn; {@code null} when nothing is due. */
  Claim nextClaim() throws SQLException {
    List<BatchInfo> batches = settings.mayWork() ? store.sending() : List.of();
    int first = nextTurn();
    for (int i = 0; i < batches.size(); i++) {
      BatchInfo batch = batches.get(Math.floorMod(first + i, batches.size()));
      Claim claim = claim(batch);
      if (claim != null) {
        return claim;
      }
    }
    return null;
  }

  boolean isStopping() {
    return stopping;
  }

  void awaitWork() {
    synchronized (work) {
      if (!stopping) {
        try {
          work.wait(Math.max(1, settings.poll().toMillis()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stopping = true;
        }
      }
    }
  }

  void pause(long batchId, KeptText reason) {
    try {
      housekeeping.pause(batchId, reason.kept());
      onPause.accept(batchId);
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "Batch " + batchId + " should pause (" + reason + ") but cannot", e);
    }
  }

  DeliveryStore store() {
    return store;
  }

  EngineSettings settings() {
    return settings;
  }

  Preparation preparation() {
    return preparation;
  }

  MailTransport.Factory transports() {
    return transports;
  }

  Withheld withheld() {
    return withheld;
  }

  Gateway gateway() {
    return gateway;
  }

  Pulse pulse() {
    return pulse;
  }

  Journal journal() {
    return journal;
  }

  private Claim claim(BatchInfo batch) throws SQLException {
    long after = positions.getOrDefault(batch.id(), 0L);
    Claim claim = store.claim(batch, after);
    if (claim == null && after > 0) {
      claim = store.claim(batch, 0);
    }
    if (claim == null) {
      positions.remove(batch.id());
    } else {
      List<Recipient> recipients = claim.recipients();
      positions.put(batch.id(), recipients.get(recipients.size() - 1).deliveryId());
    }
    return claim;
  }

  private synchronized int nextTurn() {
    return turn++;
  }

  private void keep() {
    int failures = 0;
    for (int round = 1; !stopping; round++) {
      if (round % LOOK_BACK_EVERY == 0) {
        positions.clear();
      }
      try {
        housekeeping.endFinished().forEach(onEnd::accept);
        housekeeping.reap();
        failures = 0;
      } catch (SQLException | RuntimeException e) {
        if (failures++ % 30 == 0) {
          LOG.log(Level.WARNING, "Deliveries cannot be put in order now: " + e, e);
        }
      }
      long until = System.nanoTime() + settings.keepEvery().toNanos();
      while (!stopping && System.nanoTime() < until) {
        awaitWork();
      }
    }
  }

  private void reportGateway(boolean ok, String detail) {
    if (!ok) {
      LOG.log(Level.WARNING, "The mail server: {0}", detail);
    }
    try {
      housekeeping.gateway(ok, detail);
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "The state of the mail server could not be noted", e);
    }
  }
}
