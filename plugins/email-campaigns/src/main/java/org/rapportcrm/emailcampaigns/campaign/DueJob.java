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
import org.rapportcrm.emailcampaigns.Step;

/**
 * Sends campaigns whose time has come. Each leaves in one transaction, batch and recipients and
 * all; after a kill the next run finds it still scheduled and nothing half done. One that cannot
 * leave becomes a draft again that says why.
 */
@ApplicationScoped
public class DueJob implements JobWork {

  /** The kind of job. */
  public static final String KIND = "email-campaigns.due";

  private static final int PROBLEM = 2000;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Sending sending;
  @Inject private Step step;

  @Override
  public void run(JobRun run) {
    List<Long> due =
        sql.list(
            "select id from email_campaigns_campaign where scheduled_at <= ?"
                + " and batch_id is null and cancelled_at is null order by scheduled_at",
            row -> row.getLong(1),
            clock.instant());
    int done = 0;
    for (Long id : due) {
      if (run.stopRequested()) {
        return;
      }
      leave(id);
      run.checkpoint(++done, due.size(), "");
    }
  }

  private void leave(long id) {
    try {
      step.in(
          () -> {
            sending.startDue(id);
            return null;
          });
    } catch (ProblemException e) {
      step.in(() -> sending.unschedule(id, sentence(e)));
    }
  }

  /** Everything that stood in the way, as people read it. Pure. */
  static String sentence(ProblemException problem) {
    StringBuilder text = new StringBuilder();
    for (FieldError error : problem.errors()) {
      text.append(text.isEmpty() ? "" : " ").append(error.message());
    }
    String all = text.isEmpty() ? String.valueOf(problem.getMessage()) : text.toString();
    return all.length() <= PROBLEM ? all : all.substring(0, PROBLEM);
  }
}
