package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.emailcampaigns.report.Fate;

/** Who is where in sequences, as far as the asking person sees the contacts. */
@ApplicationScoped
public class People {

  private static final int MOST = 50;

  private static final String READ =
      """
      select e.id, e.sequence_id, s.name as sequence, e.contact_id, c.email, e.state, e.reason,
             e.step_id, e.entered_at, e.due_at, e.ended_at,
             trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')) as name
      from email_campaigns_enrolment e
      join email_campaigns_sequence s on s.id = e.sequence_id
      join contact c on c.id = e.contact_id and c.deleted_at is null
      where\s""";

  private Sql sql;
  private VisibleContacts visible;

  /** For proxies. */
  protected People() {}

  /** Over this database. */
  @Inject
  public People(Sql sql, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
  }

  /**
   * Contacts of a sequence in the order in which they first came.
   *
   * @param state only those, or {@code null}
   * @param stepId only those who wait there or ended there, or {@code null}
   * @param after those after this enrolment; 0 starts at the first
   */
  public List<Enrolment> of(
      long sequenceId, Enrolment.State state, Long stepId, long after, int limit) {
    SqlPart all = SqlPart.of(READ + "e.sequence_id = ? and e.id > ?", sequenceId, after);
    if (state != null) {
      all = all.and(" and e.state = ?", state);
    }
    if (stepId != null) {
      all = all.and(" and e.step_id = ?", stepId);
    }
    all =
        all.and(visible.key("e.contact_id"))
            .and(" order by e.id fetch first " + limit + " rows only");
    return sql.list(all.sql(), People::row, all.values());
  }

  /** The sequences of a contact, those in which they wait first; at most 50. */
  public List<Enrolment> of(long contactId) {
    return sql.list(
        READ
            + "e.contact_id = ? order by e.ended_at desc nulls first, e.id desc fetch first "
            + MOST
            + " rows only",
        People::row,
        contactId);
  }

  /**
   * What became of the last mail.
   *
   * @param reason why it was not sent, a word of the core's {@code delivery.reason.*}, or {@code
   *     null}
   */
  public record LastMail(Fate fate, String reason) {}

  /** What became of the last mail of a sequence at each of these contacts who got to one. */
  public Map<Long, LastMail> lastMails(long sequenceId, Collection<Long> contactIds) {
    Map<Long, LastMail> last = new HashMap<>();
    sql.each(
        "select d.contact_id, d.state, d.reason from delivery d"
            + " join email_campaigns_step_batch b on b.batch_id = d.batch_id"
            + " where b.sequence_id = ? and d.contact_id = any(?) order by d.id",
        row -> last.put(row.getLong(1), new LastMail(Fate.of(row.getString(2)), row.getString(3))),
        sequenceId,
        contactIds);
    return last;
  }

  private static Enrolment row(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Enrolment(
        row.getLong("id"),
        row.getLong("sequence_id"),
        row.getString("sequence"),
        row.getLong("contact_id"),
        row.getString("name"),
        row.getString("email"),
        Enrolment.State.valueOf(row.getString("state")),
        reason == null ? null : Enrolment.Reason.valueOf(reason),
        Sql.longOrNull(row, "step_id"),
        Sql.instant(row, "entered_at"),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "ended_at"));
  }
}
