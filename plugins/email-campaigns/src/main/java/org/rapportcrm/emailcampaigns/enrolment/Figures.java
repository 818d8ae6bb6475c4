package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.emailcampaigns.campaign.StopReasons;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment.Reason;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment.State;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;

/** How sequences do: in all, and step by step. */
@ApplicationScoped
public class Figures {

  private static final String SENT =
      """
      select s.step_id, sum(b.open_people) as opened, sum(b.click_people) as clicked,
             sum(b.unsubscribed) as unsubscribed,
             sum((select count(*) from delivery d where d.batch_id = b.id and d.state = 'SENT')) as sent,
             sum((select count(*) from delivery d where d.batch_id = b.id
                  and d.state in ('SUPPRESSED', 'FAILED', 'UNKNOWN', 'CANCELLED'))) as held,
             max(case when b.state = 'PAUSED' then b.reason end) as problem
      from email_campaigns_step_batch s join delivery_batch b on b.id = s.batch_id
      where s.sequence_id = ? group by s.step_id
      """;

  private Sql sql;
  private StopReasons reasons;

  /** For proxies. */
  protected Figures() {}

  /** Over this database. */
  @Inject
  public Figures(Sql sql, StopReasons reasons) {
    this.sql = sql;
    this.reasons = reasons;
  }

  /**
   * Contacts in a sequence.
   *
   * @param waiting the next mail is to come
   * @param finished all mails were handed over
   * @param goal ended because they bought or got the tag
   * @param left ended for another reason
   */
  public record Totals(long waiting, long finished, long goal, long left) {
    static final Totals NONE = new Totals(0, 0, 0, 0);

    /** Everybody who ever came in. */
    public long all() {
      return waiting + finished + goal + left;
    }

    Totals plus(State state, Reason reason, long count) {
      return switch (state) {
        case WAITING -> new Totals(waiting + count, finished, goal, left);
        case FINISHED -> new Totals(waiting, finished + count, goal, left);
        case ENDED ->
            reason.isGoal()
                ? new Totals(waiting, finished, goal + count, left)
                : new Totals(waiting, finished, goal, left + count);
      };
    }
  }

  /**
   * A step.
   *
   * @param people who wait for it, and who ended while they waited for it
   * @param sent messages that mail servers took
   * @param opened people who opened, machines apart
   * @param clicked people who clicked, machines apart
   * @param held messages that were held back or did not arrive
   * @param problem why its mail stopped by itself, or {@code null}
   */
  public record OfStep(
      SequenceStep step,
      Totals people,
      long sent,
      long opened,
      long clicked,
      long unsubscribed,
      long held,
      String problem) {}

  /** The steps in their order. */
  public List<OfStep> steps(Sequence sequence) {
    Map<Long, Totals> people = new HashMap<>();
    sql.each(
        "select step_id, state, reason, count(*) from email_campaigns_enrolment"
            + " where sequence_id = ? group by step_id, state, reason",
        row ->
            people.merge(
                row.getLong(1),
                Totals.NONE.plus(state(row.getString(2)), reason(row.getString(3)), row.getLong(4)),
                Figures::sum),
        sequence.id());
    Map<Long, OfStep> sent = new HashMap<>();
    sql.each(
        SENT,
        row ->
            sent.put(
                row.getLong("step_id"),
                new OfStep(
                    null,
                    Totals.NONE,
                    row.getLong("sent"),
                    row.getLong("opened"),
                    row.getLong("clicked"),
                    row.getLong("unsubscribed"),
                    row.getLong("held"),
                    reasons.said(row.getString("problem")))),
        sequence.id());
    OfStep nothing = new OfStep(null, Totals.NONE, 0, 0, 0, 0, 0, null);
    return sequence.way().steps().stream()
        .map(
            step -> {
              OfStep known = sent.getOrDefault(step.id(), nothing);
              return new OfStep(
                  step,
                  people.getOrDefault(step.id(), Totals.NONE),
                  known.sent(),
                  known.opened(),
                  known.clicked(),
                  known.unsubscribed(),
                  known.held(),
                  known.problem());
            })
        .toList();
  }

  /** Of each of these sequences, by its id, in one statement. */
  public Map<Long, Totals> totals(Collection<Long> sequences) {
    Map<Long, Totals> found = new HashMap<>();
    sequences.forEach(id -> found.put(id, Totals.NONE));
    if (!sequences.isEmpty()) {
      sql.each(
          "select sequence_id, state, reason, count(*) from email_campaigns_enrolment"
              + " where sequence_id = any(?) group by sequence_id, state, reason",
          row ->
              found.merge(
                  row.getLong(1),
                  Totals.NONE.plus(
                      state(row.getString(2)), reason(row.getString(3)), row.getLong(4)),
                  Figures::sum),
          sequences);
    }
    return found;
  }

  private static Totals sum(Totals a, Totals b) {
    return new Totals(
        a.waiting() + b.waiting(),
        a.finished() + b.finished(),
        a.goal() + b.goal(),
        a.left() + b.left());
  }

  private static State state(String word) {
    return State.valueOf(word);
  }

  private static Reason reason(String word) {
    return word == null ? null : Reason.valueOf(word);
  }
}
