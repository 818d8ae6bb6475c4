package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.sequence.Sequence.State;

/** Activates sequences and pauses them. */
@ApplicationScoped
public class Running {

  private Sql sql;
  private Sequences sequences;
  private SequenceReadiness readiness;
  private SequenceBatches batches;
  private StartGroup group;
  private Problems problems;
  private CurrentUser user;

  /** For proxies. */
  protected Running() {}

  @Inject
  public Running(
      Sql sql,
      Sequences sequences,
      SequenceReadiness readiness,
      SequenceBatches batches,
      StartGroup group,
      Problems problems,
      CurrentUser user) {
    this.sql = sql;
    this.sequences = sequences;
    this.readiness = readiness;
    this.batches = batches;
    this.group = group;
    this.problems = problems;
    this.user = user;
  }

  /**
   * Activates a draft, or goes on with a paused sequence: who came meanwhile starts now, and what
   * became due meanwhile leaves at once. It starts for contacts whom the person sees who asks.
   *
   * @param present for a draft: whether those start too who are in the list, tag or segment already
   * @throws ProblemException 409 with everything that stands in the way
   */
  @Transactional
  public Sequence activate(long id, boolean present) {
    Sequence sequence = sequences.lock(id);
    if (sequence.isActive()) {
      throw problems.conflict("active");
    }
    Finding.refuse(readiness.findings(sequence));
    if (sequence.state() == State.DRAFT && !present) {
      group.know(id, sequence.plan().start());
    }
    sql.update(
        "update email_campaigns_sequence set state = 'ACTIVE', problem = null, activated_by = ?"
            + " where id = ?",
        user.id().orElse(null),
        id);
    batches.resume(id);
    return sequences.get(id);
  }

  /** Stops within seconds; messages in the hands of the mail server are finished. */
  @Transactional
  public Sequence pause(long id) {
    return pause(id, null);
  }

  /**
   * The same, by itself.
   *
   * @param problem why, as people read it
   */
  @Transactional
  public Sequence pause(long id, String problem) {
    if (!sequences.lock(id).isActive()) {
      throw problems.conflict("not-active");
    }
    sql.update(
        "update email_campaigns_sequence set state = 'PAUSED', problem = ? where id = ?",
        problem,
        id);
    batches.pause(id);
    return sequences.get(id);
  }

  /**
   * Deletes a sequence that does not run: who waits gets nothing more. What people got stays on
   * their timelines.
   */
  @Transactional
  public void delete(long id) {
    if (sequences.lock(id).isActive()) {
      throw problems.conflict("sequence-active");
    }
    batches.cancel(id);
    sql.update("delete from email_campaigns_sequence where id = ?", id);
  }
}
