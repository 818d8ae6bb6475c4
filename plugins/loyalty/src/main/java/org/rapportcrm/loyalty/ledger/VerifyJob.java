package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.loyalty.Step;

/** Checks the whole ledger once a day and keeps what it found; fails when something was found. */
@ApplicationScoped
public class VerifyJob implements JobWork {

  /** The kind of job. */
  public static final String KIND = "loyalty.verify";

  private static final int BATCH = 500;
  private static final int SHOWN = 20;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Verification verification;
  @Inject private Step step;

  /** Where the run stands. */
  private static final class Progress {
    private long id;
    private long last;
    private long members;
    private long entries;
    private long faults;
    private final List<String> shown = new ArrayList<>();
  }

  @Override
  public void run(JobRun run) {
    Progress progress = new Progress();
    progress.id =
        step.in(
            () ->
                sql.insert(
                    "insert into loyalty_verification (started_at) values (?)", clock.instant()));
    long total = sql.number("select count(*) from loyalty_member");
    boolean more = true;
    while (more && !run.stopRequested()) {
      more = step.in(() -> next(run, progress, total));
    }
    if (!more) {
      step.in(() -> finish(progress));
      if (progress.faults > 0) {
        throw new IllegalStateException(String.join("; ", progress.shown));
      }
    }
  }

  private boolean next(JobRun run, Progress progress, long total) {
    Verification.Step found = verification.step(progress.last, BATCH);
    progress.last = found.last();
    progress.members += found.members();
    progress.entries += found.entries();
    add(progress, found.faults());
    run.checkpoint(progress.members, total, "");
    return found.members() > 0;
  }

  private int finish(Progress progress) {
    sql.each(
        "select programme_id, sum(points) from loyalty_posting group by programme_id"
            + " having sum(points) <> 0",
        row ->
            add(
                progress,
                List.of(
                    "The postings of programme "
                        + row.getLong(1)
                        + " sum to "
                        + row.getLong(2)
                        + ", not 0")));
    String detail = String.join("\n", progress.shown);
    return sql.update(
        "update loyalty_verification set finished_at = ?, members = ?, entries = ?, faults = ?,"
            + " detail = ? where id = ?",
        clock.instant(),
        progress.members,
        progress.entries,
        progress.faults,
        detail.substring(0, Math.min(4000, detail.length())),
        progress.id);
  }

  private static void add(Progress progress, List<String> faults) {
    progress.faults += faults.size();
    faults.stream().limit(SHOWN - progress.shown.size()).forEach(progress.shown::add);
  }
}
