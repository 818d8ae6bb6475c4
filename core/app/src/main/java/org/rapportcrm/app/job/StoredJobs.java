package org.rapportcrm.app.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.data.Transactions;

/** Starts, lists, pauses, resumes and cancels runs. */
@ApplicationScoped
public class StoredJobs implements Jobs {

  @Inject private Sql sql;
  @Inject private CurrentUser user;
  @Inject private JobRunner runner;
  @Inject private Transactions transactions;

  @Override
  @Transactional
  public long start(String kind, String parameter) {
    long id = store().add(kind, parameter, user.name(), user.id().orElse(null));
    wake();
    return id;
  }

  @Override
  @Transactional
  public void startUnlessOpen(String kind) {
    if (store().addUnlessOpen(kind, JobStore.SCHEDULE, null)) {
      wake();
    }
  }

  /**
   * The same in the name of whoever asks, who is told when it fails; whether there is a new run.
   */
  @Transactional
  boolean startUnlessOpenFor(String kind) {
    boolean added = store().addUnlessOpen(kind, user.name(), user.id().orElse(null));
    if (added) {
      wake();
    }
    return added;
  }

  @Override
  public boolean isUnderWay(String kind) {
    return newestOf(kind)
        .map(JobRow::state)
        .filter(state -> state == JobState.QUEUED || state == JobState.RUNNING)
        .isPresent();
  }

  /** The newest runs before an id; {@link Long#MAX_VALUE} starts at the newest. */
  public List<JobRow> newest(long beforeId, int limit) {
    return store().newest(beforeId, limit);
  }

  /** The newest run of a kind. */
  public Optional<JobRow> newestOf(String kind) {
    return store().newestOf(kind);
  }

  /** One run. */
  public JobRow get(long id) {
    return store().find(id).orElseThrow(() -> KeyedProblem.notFound("jobs.one", id));
  }

  /** Stops it after its next checkpoint; it can go on later. */
  @Transactional
  public void pause(long id) {
    require(store().ask(id, JobState.PAUSED), id, "jobs.refused.pause");
  }

  /** Gives it up after its next checkpoint. */
  @Transactional
  public void cancel(long id) {
    require(store().ask(id, JobState.CANCELLED), id, "jobs.refused.cancel");
  }

  /** Lets a paused or failed run go on from its last checkpoint. */
  @Transactional
  public void resume(long id) {
    require(store().resume(id), id, "jobs.refused.resume");
    wake();
  }

  /** Before the commit the runner would find nothing, and rest until it looks again by itself. */
  private void wake() {
    transactions.afterCommit(runner::wake);
  }

  private void require(boolean done, long id, String key) {
    if (!done) {
      Words state = Words.of("jobs.state." + get(id).state().name().toLowerCase(Locale.ROOT));
      throw KeyedProblem.badState(key, String.valueOf(id), state);
    }
  }

  private JobStore store() {
    return new JobStore(sql);
  }
}
