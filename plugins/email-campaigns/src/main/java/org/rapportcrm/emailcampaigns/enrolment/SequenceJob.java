package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.Behalf;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.Step;
import org.rapportcrm.emailcampaigns.campaign.DueJob;
import org.rapportcrm.emailcampaigns.sequence.Running;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.Sequences;

/**
 * Runs the active sequences, each in the name of whoever activated it: newcomers come in, and what
 * is due is handed over, in small transactions; then webhooks are told of all of them. One that
 * cannot run pauses and says why; a fault in one does not hold up the others.
 */
@ApplicationScoped
public class SequenceJob implements JobWork {

  /** The kind of job. */
  public static final String KIND = "email-campaigns.sequences";

  private static final int AT_ONCE = 500;

  private Sql sql;
  private Sequences sequences;
  private Running running;
  private Entering entering;
  private HandOver handOver;
  private Telling telling;
  private Step step;
  private Behalf behalf;
  private CurrentUser user;
  private Problems problems;

  /** For proxies. */
  protected SequenceJob() {}

  @Inject
  public SequenceJob(
      Sql sql,
      Sequences sequences,
      Running running,
      Entering entering,
      HandOver handOver,
      Telling telling,
      Step step,
      Behalf behalf,
      CurrentUser user,
      Problems problems) {
    this.sql = sql;
    this.sequences = sequences;
    this.running = running;
    this.entering = entering;
    this.handOver = handOver;
    this.telling = telling;
    this.step = step;
    this.behalf = behalf;
    this.user = user;
    this.problems = problems;
  }

  /** An active sequence and who activated it, or {@code null}. */
  private record Active(long id, Long by) {}

  @Override
  public void run(JobRun run) {
    List<Active> all =
        sql.list(
            "select id, activated_by from email_campaigns_sequence where state = 'ACTIVE'"
                + " order by id",
            row -> new Active(row.getLong(1), Sql.longOrNull(row, "activated_by")));
    RuntimeException failure = null;
    int done = 0;
    for (Active one : all) {
      if (run.stopRequested()) {
        return;
      }
      try {
        in(one, run);
      } catch (ProblemException e) {
        step.in(() -> running.pause(one.id(), DueJob.sentence(e)));
      } catch (RuntimeException e) {
        failure = e;
      }
      run.checkpoint(++done, all.size(), "");
    }
    while (!run.stopRequested() && step.in(() -> telling.some(AT_ONCE)) > 0) {}
    if (failure != null) {
      throw failure;
    }
  }

  private void in(Active one, JobRun run) {
    if (one.by() == null) {
      advance(one.id(), run);
    } else {
      behalf.of(
          one.by(),
          () -> {
            if (!user.may(EmailCampaignsPlugin.SEND)) {
              throw problems.conflict("activator");
            }
            advance(one.id(), run);
          });
    }
  }

  private void advance(long id, JobRun run) {
    locked(
        id,
        sequence -> {
          entering.newcomers(sequence);
          return 0;
        });
    while (!run.stopRequested() && locked(id, one -> entering.place(one, AT_ONCE)) > 0) {}
    while (!run.stopRequested() && locked(id, one -> handOver.some(one, AT_ONCE)) > 0) {}
  }

  /** In a transaction of its own, while it is active; 0 when it is not any more. */
  private int locked(long id, ToIntFunction<Sequence> work) {
    return step.in(
        () -> {
          Sequence sequence = sequences.lock(id);
          return sequence.isActive() ? work.applyAsInt(sequence) : 0;
        });
  }
}
