package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;
import org.rapportcrm.emailcampaigns.sequence.StartGroup;

/** Contacts come into a sequence; all in the caller's transaction. */
@ApplicationScoped
public class Entering {

  private static final int AT_ONCE = 1000;

  private Sql sql;
  private Clock clock;
  private StartGroup group;
  private Zones zones;
  private Telling telling;

  /** For proxies. */
  protected Entering() {}

  @Inject
  public Entering(Sql sql, Clock clock, StartGroup group, Zones zones, Telling telling) {
    this.sql = sql;
    this.clock = clock;
    this.group = group;
    this.zones = zones;
    this.telling = telling;
  }

  /** These contacts; answers how many came in. */
  int these(Sequence sequence, SequenceStep first, Collection<Long> contactIds) {
    int entered =
        enter(
            sequence,
            first,
            SqlPart.of(
                "select c.id from contact c where c.deleted_at is null and c.id = any(?)",
                contactIds));
    while (place(sequence, AT_ONCE) > 0) {}
    return entered;
  }

  /**
   * Those who joined the list, got the tag or entered the segment since the last look. Who left it
   * meanwhile ends, where that is a goal. Their times are still to be set: {@link #place}.
   */
  void newcomers(Sequence sequence) {
    if (!sequence.plan().start().hasGroup()) {
      return;
    }
    group.notice(sequence.id(), sequence.plan().start());
    if (sequence.plan().goals().left()) {
      sql.update(
          "update email_campaigns_enrolment set state = 'ENDED', reason = 'LEFT', due_at = null,"
              + " ended_at = ? where sequence_id = ? and state = 'WAITING' and contact_id in"
              + " (select m.contact_id from email_campaigns_start_member m"
              + " where m.sequence_id = ? and m.gone)",
          clock.instant(),
          sequence.id(),
          sequence.id());
    }
    SqlPart fresh =
        SqlPart.of(
            "select m.contact_id from email_campaigns_start_member m"
                + " where m.sequence_id = ? and m.fresh",
            sequence.id());
    sequence.way().first().ifPresent(first -> enter(sequence, first, fresh));
    group.settle(sequence.id());
  }

  /** Sets the time of those for whom it is still to be set; answers how many these were. */
  int place(Sequence sequence, int limit) {
    record New(long id, Instant enteredAt, Long stepId, String zone) {}
    List<New> some =
        sql.list(
            "select e.id, e.entered_at, e.step_id, c.zone from email_campaigns_enrolment e"
                + " join contact c on c.id = e.contact_id where e.sequence_id = ?"
                + " and e.state = 'WAITING' and e.due_at is null order by e.id fetch first "
                + limit
                + " rows only",
            row ->
                new New(
                    row.getLong(1),
                    Sql.instant(row, "entered_at"),
                    Sql.longOrNull(row, "step_id"),
                    row.getString(4)),
            sequence.id());
    List<Object[]> due = new ArrayList<>();
    for (New one : some) {
      Instant at =
          sequence
              .way()
              .step(one.stepId())
              .map(step -> step.delay().due(one.enteredAt(), zones.of(one.zone())))
              .orElse(one.enteredAt());
      due.add(new Object[] {at, one.id()});
    }
    sql.batch("update email_campaigns_enrolment set due_at = ? where id = ?", due);
    return some.size();
  }

  private int enter(Sequence sequence, SequenceStep first, SqlPart contacts) {
    Instant now = clock.instant();
    int entered = 0;
    if (sequence.plan().again()) {
      telling.ended(sequence.id());
      SqlPart again =
          SqlPart.of(
                  "update email_campaigns_enrolment set state = 'WAITING', reason = null,"
                      + " passage = passage + 1, step_id = ?, entered_at = ?, due_at = null,"
                      + " ended_at = null where sequence_id = ? and state <> 'WAITING'"
                      + " and contact_id in (",
                  first.id(),
                  now,
                  sequence.id())
              .and(contacts)
              .and(")");
      entered = sql.update(again.sql(), again.values());
    }
    SqlPart insert =
        SqlPart.of(
                "insert into email_campaigns_enrolment (sequence_id, contact_id, state, step_id,"
                    + " entered_at) select ?, k.id, 'WAITING', ?, ? from contact k where k.id in (",
                sequence.id(),
                first.id(),
                now)
            .and(contacts)
            .and(
                ") and not exists (select 1 from email_campaigns_enrolment e"
                    + " where e.sequence_id = ? and e.contact_id = k.id)",
                sequence.id());
    return entered + sql.update(insert.sql(), insert.values());
  }
}
