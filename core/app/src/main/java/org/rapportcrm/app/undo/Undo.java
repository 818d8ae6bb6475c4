package org.rapportcrm.app.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.input.Refusals;

/**
 * Takes acts back: small ones at once, larger ones by a job, a thousand records to a transaction.
 */
@ApplicationScoped
public class Undo {

  /** The job's kind. */
  public static final String JOB = "core.undo";

  /** Above this many records it is a job. */
  static final int AT_ONCE = 1000;

  private Acts acts;
  private Iterable<UndoableAct> kinds;
  private Jobs jobs;
  private Transactions transactions;
  private CurrentUser user;
  private Audit audit;
  private Refusals refusals;

  /** For the container. */
  protected Undo() {}

  @Inject
  public Undo(
      Acts acts,
      Instance<UndoableAct> kinds,
      Jobs jobs,
      Transactions transactions,
      CurrentUser user,
      Audit audit,
      Refusals refusals) {
    this(acts, (Iterable<UndoableAct>) kinds, jobs, transactions, user, audit, refusals);
  }

  Undo(
      Acts acts,
      Iterable<UndoableAct> kinds,
      Jobs jobs,
      Transactions transactions,
      CurrentUser user,
      Audit audit,
      Refusals refusals) {
    this.acts = acts;
    this.kinds = kinds;
    this.jobs = jobs;
    this.transactions = transactions;
    this.user = user;
    this.audit = audit;
    this.refusals = refusals;
  }

  /** The act that the person may see: their own, or anybody's for those who manage users. */
  public Act get(long id) {
    return acts.find(id)
        .filter(act -> isOwn(act) || seesAll())
        .orElseThrow(() -> refusals.notFound("undo.one", id));
  }

  /** The newest acts before a key that the person may see. */
  public List<Act> newest(long beforeId, int limit) {
    return acts.newest(seesAll() ? null : user.id().orElse(-1L), beforeId, limit);
  }

  /** Whether the person may take the act back now. */
  public boolean may(Act act) {
    return act.state() == Act.State.OPEN
        && (isOwn(act) || seesAll())
        && of(act).map(kind -> user.may(kind.capability(act.kind()))).orElse(false);
  }

  /** Where the act's records can be looked at, or {@code null}. */
  public String path(Act act) {
    return of(act).map(kind -> kind.path(act)).orElse(null);
  }

  /**
   * Takes the act back: at once, or by a job that begins now.
   *
   * @return the act as it is afterwards
   */
  public Act undo(long id) {
    Act act = get(id);
    if (!may(act)) {
      throw act.state() == Act.State.OPEN
          ? refusals.conflict(null, "undo.may-not")
          : refusals.conflict(null, "undo.before");
    }
    transactions.inNew(
        () -> {
          if (!acts.claim(id)) {
            throw refusals.conflict(null, "undo.before");
          }
          audit.record("act.undone", "act " + id, act.kind());
          if (act.records() > AT_ONCE) {
            jobs.start(JOB, id + " " + user.name());
          } else {
            step(act, 0);
            acts.finish(id, user.name());
          }
        });
    return get(id);
  }

  /** The job: goes on where it was stopped. */
  void run(JobRun run, Act act, String by) {
    long last = run.position().isEmpty() ? 0 : Long.parseLong(run.position());
    long[] at = {last, act.restored()};
    boolean more = true;
    while (more && !run.stopRequested()) {
      more =
          transactions.computeInNew(
              () -> {
                long next = step(act, at[0]);
                if (next < 0) {
                  acts.finish(act.id(), by);
                  return false;
                }
                at[0] = next;
                at[1] += AT_ONCE;
                run.checkpoint(Math.min(at[1], act.records()), act.records(), next + "");
                return true;
              });
    }
  }

  /** One thousand; answers the last key, or -1 when nothing was left to do. */
  private long step(Act act, long afterId) {
    List<Long> records = acts.records(act.id(), afterId, AT_ONCE);
    if (records.isEmpty() && afterId > 0) {
      return -1;
    }
    UndoableAct kind = of(act).orElseThrow(() -> refusals.conflict(null, "undo.unknown"));
    acts.restored(act.id(), kind.undo(act, records));
    return records.isEmpty() ? -1 : records.get(records.size() - 1);
  }

  private Optional<UndoableAct> of(Act act) {
    return StreamSupport.stream(kinds.spliterator(), false)
        .filter(kind -> kind.undoes(act.kind()))
        .findFirst();
  }

  private boolean isOwn(Act act) {
    return act.userId() != null && user.id().filter(act.userId()::equals).isPresent();
  }

  private boolean seesAll() {
    return user.may("users.manage");
  }
}
