package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceBatches;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;

/**
 * Hands mails that are due to the core's delivery. Claiming, handing over and moving on to the next
 * step are one transaction: after a kill nothing of it happened, and nothing is sent twice. Rows
 * that another node or person holds are left to them.
 */
@ApplicationScoped
public class HandOver {

  private static final String DUE =
      """
      select e.id, e.contact_id from email_campaigns_enrolment e
      join contact c on c.id = e.contact_id and c.deleted_at is null
      where e.sequence_id = ? and e.state = 'WAITING' and e.due_at <= ?
      order by e.due_at, e.id fetch first %d rows only
      """;

  private static final String CLAIM =
      """
      select e.id from email_campaigns_enrolment e
      where e.id = any(?) and e.state = 'WAITING' and e.due_at <= ?
      order by e.id for update skip locked
      """;

  private static final String READ =
      """
      select e.id, e.contact_id, e.step_id, e.passage, c.zone, c.email_folded
      from email_campaigns_enrolment e join contact c on c.id = e.contact_id
      where e.id = any(?) and e.state = 'WAITING' order by e.id
      """;

  private Sql sql;
  private Clock clock;
  private SequenceBatches batches;
  private GoalCheck goals;
  private Zones zones;

  /** For proxies. */
  protected HandOver() {}

  @Inject
  public HandOver(Sql sql, Clock clock, SequenceBatches batches, GoalCheck goals, Zones zones) {
    this.sql = sql;
    this.clock = clock;
    this.batches = batches;
    this.goals = goals;
    this.zones = zones;
  }

  /** Somebody whose mail is due. */
  private record Due(
      long id, long contactId, Long stepId, int passage, String zone, boolean hasAddress) {}

  /** One mail to many. */
  private record Mail(SequenceStep step, int passage) {}

  /**
   * Hands over what is due to some contacts, in the caller's transaction.
   *
   * @param sequence as it is locked
   * @return how many were looked at; 0 when nothing is due
   */
  int some(Sequence sequence, int limit) {
    Instant now = clock.instant();
    Map<Long, Long> due = new LinkedHashMap<>();
    sql.each(
        DUE.formatted(limit), row -> due.put(row.getLong(1), row.getLong(2)), sequence.id(), now);
    List<Long> claimed =
        due.isEmpty() ? List.of() : sql.list(CLAIM, row -> row.getLong(1), due.keySet(), now);
    if (claimed.isEmpty()) {
      return 0;
    }
    goals.of(claimed.stream().map(due::get).toList());
    Map<Mail, List<Long>> mails = new LinkedHashMap<>();
    List<Object[]> moved = new ArrayList<>();
    for (Due one : sql.list(READ, HandOver::due, claimed)) {
      Optional<SequenceStep> step = sequence.way().step(one.stepId());
      if (one.hasAddress() && step.isPresent()) {
        mails
            .computeIfAbsent(new Mail(step.get(), one.passage()), mail -> new ArrayList<>())
            .add(one.contactId());
      }
      moved.add(moved(sequence, one, now));
    }
    mails.forEach((mail, to) -> batches.send(sequence, mail.step(), mail.passage(), to));
    sql.batch(
        "update email_campaigns_enrolment set state = ?, reason = ?, step_id = ?, due_at = ?,"
            + " ended_at = ? where id = ?",
        moved);
    return claimed.size();
  }

  /** Where somebody stands afterwards: the columns of the row, and its id. */
  private Object[] moved(Sequence sequence, Due one, Instant now) {
    if (!one.hasAddress()) {
      return new Object[] {
        Enrolment.State.ENDED, Enrolment.Reason.NO_ADDRESS, one.stepId(), null, now, one.id()
      };
    }
    Optional<SequenceStep> next =
        one.stepId() == null ? Optional.empty() : sequence.way().after(one.stepId());
    return next.map(
            step ->
                new Object[] {
                  Enrolment.State.WAITING,
                  null,
                  step.id(),
                  step.delay().due(now, zones.of(one.zone())),
                  null,
                  one.id()
                })
        .orElseGet(
            () -> new Object[] {Enrolment.State.FINISHED, null, one.stepId(), null, now, one.id()});
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getLong("id"),
        row.getLong("contact_id"),
        Sql.longOrNull(row, "step_id"),
        row.getInt("passage"),
        row.getString("zone"),
        row.getString("email_folded") != null);
  }
}
