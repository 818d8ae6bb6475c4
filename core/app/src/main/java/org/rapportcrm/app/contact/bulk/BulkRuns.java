package org.rapportcrm.app.contact.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.security.CurrentUser;

/** Begins and finds edits that a job works through. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class BulkRuns {

  private Sql sql;
  private Clock clock;
  private Jobs jobs;
  private CurrentUser user;
  private ContactEdits edits;

  /** For the container. */
  protected BulkRuns() {}

  @Inject
  public BulkRuns(Sql sql, Clock clock, Jobs jobs, CurrentUser user, ContactEdits edits) {
    this.sql = sql;
    this.clock = clock;
    this.jobs = jobs;
    this.user = user;
    this.edits = edits;
  }

  /**
   * Begins an edit of all contacts of a list, in the name of the person who asks.
   *
   * @param filter the list's filters as in its address
   * @param total how many it shows
   * @return the run's key
   */
  public long start(ContactEdit edit, String filter, long total) {
    long act = edits.begin(edit);
    long id =
        sql.insert(
            "insert into contact_bulk (edit, argument, filter, user_id, act_id, total, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)",
            edit.kind().word(),
            edit.argument(),
            filter,
            user.id().orElseThrow(),
            act,
            total,
            clock.instant());
    long job = jobs.start(ContactBulkJob.KIND, String.valueOf(id));
    sql.update("update contact_bulk set job_id = ? where id = ?", job, id);
    return id;
  }

  /** The run, if it is the person's own. */
  public Optional<BulkRun> own(long id) {
    return find(id).filter(run -> user.id().filter(me -> me == run.userId()).isPresent());
  }

  Optional<BulkRun> find(long id) {
    return sql.first(BulkRun.SELECT + " where b.id = ?", BulkRun::of, id);
  }

  void total(long id, long total) {
    sql.update("update contact_bulk set total = ? where id = ?", total, id);
  }

  void count(long id, ContactEdits.Outcome outcome) {
    sql.update(
        "update contact_bulk set changed = changed + ?, kept = kept + ? where id = ?",
        outcome.changed(),
        outcome.kept().size(),
        id);
  }
}
