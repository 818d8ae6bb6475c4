package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment.Reason;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment.State;

/**
 * Tells webhooks who came into a sequence, and how it ended for them. Each row counts what was
 * told, in the transaction that tells: so whatever moves a row need not tell, and after a kill
 * nothing is missing and nothing told twice.
 */
@ApplicationScoped
public class Telling {

  /** Somebody came in. */
  public static final String STARTED = "email-campaigns.sequence.started";

  /** Somebody got the last mail. */
  public static final String FINISHED = "email-campaigns.sequence.finished";

  /** Somebody reached a goal before the last mail. */
  public static final String GOAL = "email-campaigns.sequence.goal.reached";

  /** It ended before the last mail without a goal. */
  public static final String STOPPED = "email-campaigns.sequence.stopped";

  /* PostgreSQL has an index with the same condition; in its order it is taken, and no other. */
  private static final String NEWS =
      """
      select e.id, e.sequence_id, e.contact_id, e.passage, e.state, e.reason, e.step_id,
             e.entered_at, e.ended_at, e.told
      from email_campaigns_enrolment e
      where e.told < 2 * e.passage - case e.state when 'WAITING' then 1 else 0 end\s""";

  private final Sql sql;
  private final Webhooks webhooks;

  /** For proxies. */
  protected Telling() {
    this(null, null);
  }

  /** To these webhooks. */
  @Inject
  public Telling(Sql sql, Webhooks webhooks) {
    this.sql = sql;
    this.webhooks = webhooks;
  }

  /** What webhooks can be told. */
  public static List<WebhookKind> kinds() {
    return Stream.of(STARTED, FINISHED, GOAL, STOPPED)
        .map(id -> new WebhookKind(id, id.replace("email-campaigns.", "email-campaigns.webhook.")))
        .toList();
  }

  /**
   * Tells the news of some contacts, in the caller's transaction; those that others move just now
   * are left for the next time.
   *
   * @return of how many contacts; 0 when there is no news
   */
  int some(int limit) {
    return tell(
        sql.list(
            NEWS
                + "order by e.sequence_id, e.id fetch first "
                + limit
                + " rows only for update skip locked",
            Telling::news));
  }

  /** Tells all that ended in a sequence, before some of it begins anew and is forgotten. */
  void ended(long sequenceId) {
    tell(
        sql.list(
            NEWS + "and e.sequence_id = ? and e.state <> 'WAITING' order by e.id for update",
            Telling::news,
            sequenceId));
  }

  private int tell(List<News> all) {
    Map<String, List<Happening>> happenings = new LinkedHashMap<>();
    for (News one : all) {
      if (!one.knowsStart()) {
        happenings.computeIfAbsent(STARTED, kind -> new ArrayList<>()).add(one.start());
      }
      if (one.state() != State.WAITING) {
        happenings.computeIfAbsent(one.kindOfEnd(), kind -> new ArrayList<>()).add(one.end());
      }
    }
    happenings.forEach(webhooks::tell);
    sql.batch(
        "update email_campaigns_enrolment set told = ? where id = ?",
        all.stream().map(one -> new Object[] {one.happened(), one.id()}).toList());
    return all.size();
  }

  /** A row of which something is to be told. */
  private record News(
      long id,
      long sequenceId,
      long contactId,
      int passage,
      State state,
      Reason reason,
      Long stepId,
      Instant enteredAt,
      Instant endedAt,
      int told) {

    int happened() {
      return 2 * passage - (state == State.WAITING ? 1 : 0);
    }

    boolean knowsStart() {
      return told >= 2 * passage - 1;
    }

    String kindOfEnd() {
      return state == State.FINISHED ? FINISHED : reason.isGoal() ? GOAL : STOPPED;
    }

    Happening start() {
      return new Happening(record(), data(enteredAt));
    }

    Happening end() {
      Map<String, Object> data = data(endedAt);
      if (state == State.ENDED) {
        data.put("reason", reason.word());
        data.put("step", stepId);
      }
      return new Happening(record(), data);
    }

    private Map<String, Object> data(Instant at) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("sequence", sequenceId);
      data.put("contact", contactId);
      data.put("passage", passage);
      data.put("at", at);
      return data;
    }

    private String record() {
      return "email-campaigns-enrolment:" + id;
    }
  }

  private static News news(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new News(
        row.getLong("id"),
        row.getLong("sequence_id"),
        row.getLong("contact_id"),
        row.getInt("passage"),
        State.valueOf(row.getString("state")),
        reason == null ? null : Reason.valueOf(reason),
        Sql.longOrNull(row, "step_id"),
        Sql.instant(row, "entered_at"),
        Sql.instant(row, "ended_at"),
        row.getInt("told"));
  }
}
