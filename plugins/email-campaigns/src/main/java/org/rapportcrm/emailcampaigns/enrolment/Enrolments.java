package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;
import org.rapportcrm.emailcampaigns.sequence.Sequences;

/** Puts contacts into sequences and takes them out, by hand or by a program. */
@ApplicationScoped
public class Enrolments {

  private Sql sql;
  private Clock clock;
  private Sequences sequences;
  private Entering entering;
  private VisibleContacts visible;
  private Problems problems;

  /** For proxies. */
  protected Enrolments() {}

  @Inject
  public Enrolments(
      Sql sql,
      Clock clock,
      Sequences sequences,
      Entering entering,
      VisibleContacts visible,
      Problems problems) {
    this.sql = sql;
    this.clock = clock;
    this.sequences = sequences;
    this.entering = entering;
    this.visible = visible;
    this.problems = problems;
  }

  /**
   * Puts contacts in, whatever else starts the sequence. Whoever is in it stays where they are; who
   * went through before comes in anew only where the sequence allows that.
   *
   * @return how many came in
   * @throws org.rapportcrm.api.rest.ProblemException 409 while the sequence is a draft
   */
  @Transactional
  public int put(long sequenceId, Collection<Long> contactIds) {
    Sequence sequence = sequences.lock(sequenceId);
    if (sequence.state() == Sequence.State.DRAFT) {
      throw problems.conflict("draft");
    }
    SequenceStep first = sequence.way().first().orElseThrow(() -> problems.conflict("no-steps"));
    Collection<Long> seen = visible.among(contactIds);
    return seen.isEmpty() ? 0 : entering.these(sequence, first, seen);
  }

  /** Takes one contact out; answers whether they were waiting in it. */
  @Transactional
  public boolean remove(long sequenceId, long contactId) {
    if (!visible.sees(contactId)) {
      return false;
    }
    return sql.update(
            "update email_campaigns_enrolment set state = 'ENDED', reason = 'REMOVED',"
                + " due_at = null, ended_at = ?"
                + " where sequence_id = ? and contact_id = ? and state = 'WAITING'",
            clock.instant(),
            sequenceId,
            contactId)
        > 0;
  }
}
