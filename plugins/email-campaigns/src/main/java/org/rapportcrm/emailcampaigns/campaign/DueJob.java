package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.Behalf;
import org.rapportcrm.emailcampaigns.Step;

/**
 * Sends campaigns whose time has come, each in the name of whoever planned it: to those whom they
 * may see by now. It leaves in one transaction, batch and recipients and all; after a kill the next
 * run finds it still scheduled and nothing half done. One that cannot leave becomes a draft again
 * that says why.
 */
@ApplicationScoped
public class DueJob implements JobWork {

  /** The kind of job. */
  public static final String KIND = "email-campaigns.due";

  private static final int PROBLEM = 2000;

  private Sql sql;
  private Clock clock;
  private Sending sending;
  private Step step;
  private Behalf behalf;

  /** For proxies. */
  protected DueJob() {}

  @Inject
  public DueJob(Sql sql, Clock clock, Sending sending, Step step, Behalf behalf) {
    this.sql = sql;
    this.clock = clock;
    this.sending = sending;
    this.step = step;
    this.behalf = behalf;
  }

  /** A campaign whose time has come, and who planned it, or {@code null}. */
  private record Due(long id, Long planner) {}

  @Override
  public void run(JobRun run) {
    List<Due> due =
        sql.list(
            "select id, scheduled_by from email_campaigns_campaign where scheduled_at <= ?"
                + " and batch_id is null and cancelled_at is null order by scheduled_at",
            row -> new Due(row.getLong(1), Sql.longOrNull(row, "scheduled_by")),
            clock.instant());
    int done = 0;
    for (Due one : due) {
      if (run.stopRequested()) {
        return;
      }
      leave(one);
      run.checkpoint(++done, due.size(), "");
    }
  }

  private void leave(Due due) {
    try {
      if (due.planner() == null) {
        start(due.id());
      } else {
        behalf.of(due.planner(), () -> start(due.id()));
      }
    } catch (ProblemException e) {
      step.in(() -> sending.unschedule(due.id(), sentence(e)));
    }
  }

  private void start(long id) {
    step.in(
        () -> {
          sending.startDue(id);
          return null;
        });
  }

  /** Everything that stood in the way, as people read it. Pure. */
  public static String sentence(ProblemException problem) {
    StringBuilder text = new StringBuilder();
    for (FieldError error : problem.errors()) {
      text.append(text.isEmpty() ? "" : " ").append(error.message());
    }
    String all = text.isEmpty() ? String.valueOf(problem.getMessage()) : text.toString();
    return all.length() <= PROBLEM ? all : all.substring(0, PROBLEM);
  }
}
