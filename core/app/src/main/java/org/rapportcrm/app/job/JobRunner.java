package org.rapportcrm.app.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.node.ThisNode;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.guard.Visit;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;

/** Works on runs: a few at once on this node, each on its own thread. */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = System.getLogger(JobRunner.class.getName());
  private static final int AT_ONCE = 3;
  private static final long POLL_MILLIS = 2000;
  private static final long RENEW_SECONDS = 8;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private NodeName node;
  @Inject private JobTelling telling;
  @Inject @Any private Instance<JobWork> works;

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Semaphore wake = new Semaphore(0);
  private final Set<StoredJobRun> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;
  private ScheduledExecutorService renewals;

  /** Starts working; called once, when the application is known to be good. */
  void start() {
    JobStore store = new JobStore(sql);
    transactions.inNew(() -> store.reclaim(node.value()));
    renewals = Executors.newSingleThreadScheduledExecutor(threads);
    renewals.scheduleWithFixedDelay(
        () -> running.forEach(this::renew), RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
    threads.newThread(this::loop).start();
  }

  /** Looks for work now instead of at the next poll. */
  void wake() {
    wake.release();
  }

  @PreDestroy
  void stop() {
    stopping = true;
    wake.release();
    if (renewals != null) {
      renewals.shutdownNow();
    }
    try {
      free.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    JobStore store = new JobStore(sql);
    while (!stopping) {
      try {
        free.acquire();
        Optional<JobRow> claimed =
            stopping || !ThisNode.mayWork()
                ? Optional.empty()
                : transactions.computeInNew(() -> store.claim(node.value()));
        if (claimed.isPresent()) {
          threads.newThread(() -> work(store, claimed.get())).start();
        } else {
          free.release();
          wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        free.release();
        if (!stopping) {
          LOG.log(Level.WARNING, "Looking for background work failed; it is tried again", e);
          pause();
        }
      }
    }
  }

  private void work(JobStore store, JobRow row) {
    StoredJobRun run = new StoredJobRun(store, row, node.value(), () -> stopping);
    running.add(run);
    try {
      Contribution<JobKind> kind = kindOf(row.kind());
      if (kind == null) {
        finish(store, row, JobState.FAILED, "Nothing active knows the job " + row.kind() + ".");
        return;
      }
      Throwable failure = call(kind, row, run);
      if (failure == null) {
        finish(store, row, run.outcome(), null);
      } else if (!run.isLost()) {
        LOG.log(Level.WARNING, "Job " + row.kind() + " " + row.id() + " failed", failure);
        finish(store, row, stopping ? JobState.QUEUED : JobState.FAILED, message(failure));
      }
    } finally {
      running.remove(run);
      free.release();
      wake.release();
    }
  }

  /** What the work threw; {@code null} when it is done. */
  private Throwable call(Contribution<JobKind> kind, JobRow row, StoredJobRun run) {
    try (Visit visit = guard.visit(kind.plugin(), Kind.JOB, row.kind())) {
      run.onCheckpoint(visit::refresh);
      return visit
          .of(
              () ->
                  Acting.<Void, Exception>as(
                      Identity.program("job " + row.kind()),
                      () -> {
                        works.select(kind.value().work()).get().run(run);
                        return null;
                      }),
              failure -> !stopping && !run.isLost())
          .failure();
    }
  }

  private void finish(JobStore store, JobRow row, JobState state, String message) {
    transactions.inNew(() -> store.finish(row.id(), node.value(), state, message));
    if (state == JobState.FAILED) {
      tell(row, message);
    }
  }

  /** Apart from the note of the end, which must not fail with it. */
  private void tell(JobRow row, String message) {
    try {
      transactions.inNew(() -> telling.failed(row, kindOf(row.kind()), message));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Nobody could be told that job " + row.id() + " failed", e);
    }
  }

  private Contribution<JobKind> kindOf(String id) {
    return registry.activeWithOwner(RapportPlugin::jobs).stream()
        .filter(kind -> kind.value().id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private void renew(StoredJobRun run) {
    try {
      transactions.inNew(run::renew);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A lease could not be renewed", e);
    }
  }

  private void pause() {
    try {
      wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String message(Throwable e) {
    String text = e.getMessage() == null ? e.toString() : e.getMessage();
    return text.substring(0, Math.min(text.length(), 2000));
  }
}
