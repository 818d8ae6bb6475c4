package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;

/**
 * The core's batches of a sequence: one for each step, each wording of its mail and each passage,
 * for a batch writes to an address once and says one thing. All in the caller's transaction.
 */
@ApplicationScoped
public class SequenceBatches {

  private Sql sql;
  private Deliveries deliveries;

  /** For proxies. */
  protected SequenceBatches() {}

  /** Over the core's deliveries. */
  @Inject
  public SequenceBatches(Sql sql, Deliveries deliveries) {
    this.sql = sql;
    this.deliveries = deliveries;
  }

  /** Hands the mail of a step over to contacts who are on this passage. */
  public void send(Sequence sequence, SequenceStep step, int passage, Collection<Long> contactIds) {
    long batch = batch(sequence, step, passage);
    deliveries.addContacts(batch, contactIds);
    if (state(batch).equals("PREPARED")) {
      deliveries.start(batch);
    }
  }

  /** Batch of a step in its wording of now, made where there is none. */
  public long batch(Sequence sequence, SequenceStep step, int passage) {
    long batch = deliveries.prepare(wish(sequence, step, passage));
    sql.update(
        "insert into email_campaigns_step_batch (batch_id, sequence_id, step_id)"
            + " select ?, ?, ? where not exists (select 1 from email_campaigns_step_batch"
            + " where batch_id = ?)",
        batch,
        sequence.id(),
        step.id(),
        batch);
    return batch;
  }

  /** What stands in the way of sending a step. */
  List<Finding> preflight(Sequence sequence, SequenceStep step) {
    return deliveries.preflight(wish(sequence, step, 1));
  }

  /** Stops what is on its way. */
  void pause(long sequenceId) {
    in(sequenceId, "SENDING").forEach(deliveries::pause);
  }

  /** Goes on, also with those that stopped by themselves. */
  void resume(long sequenceId) {
    in(sequenceId, "PAUSED").forEach(deliveries::start);
  }

  /** Gives up what has not left. */
  void cancel(long sequenceId) {
    in(sequenceId, "PREPARED").forEach(deliveries::cancel);
    in(sequenceId, "SENDING").forEach(deliveries::cancel);
    in(sequenceId, "PAUSED").forEach(deliveries::cancel);
  }

  private List<Long> in(long sequenceId, String state) {
    return sql.list(
        "select b.id from email_campaigns_step_batch s join delivery_batch b on b.id = s.batch_id"
            + " where s.sequence_id = ? and b.state = ? order by b.id",
        row -> row.getLong(1),
        sequenceId,
        state);
  }

  private String state(long batch) {
    return sql.first("select state from delivery_batch where id = ?", r -> r.getString(1), batch)
        .orElseThrow();
  }

  private static Deliveries.NewBatch wish(Sequence sequence, SequenceStep step, int passage) {
    Plan plan = sequence.plan();
    MessageDesign design = step.design();
    return new Deliveries.NewBatch(
        EmailCampaignsPlugin.ID,
        reference(sequence, step, passage),
        plan.name(),
        plan.purpose(),
        design,
        plan.fromName(),
        plan.fromAddress(),
        plan.replyTo(),
        true);
  }

  /** Its purpose is the batch's for good: with another one there is another batch. */
  private static String reference(Sequence sequence, SequenceStep step, int passage) {
    String purpose = sequence.plan().purpose();
    return "sequence:%d:%d:%d:%d".formatted(sequence.id(), step.id(), step.revision(), passage)
        + (purpose.equals(Consents.MARKETING) ? "" : ":" + purpose);
  }
}
