package org.rapportcrm.emailcampaigns.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.emailcampaigns.campaign.Campaign;

/** Who a campaign was meant for, one by one: who got it, who did not and why, who opened. */
@ApplicationScoped
public class Recipients {

  private static final String READ =
      """
      select d.id, d.contact_id, d.address, d.state, d.reason, d.smtp_code, d.reply, d.done_at,
             d.opened_at, d.clicked_at, d.unsubscribed_at,
             trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')) as name
      from delivery d left join contact c on c.id = d.contact_id
      where d.batch_id = ? and d.id > ?
      """;

  private Sql sql;
  private VisibleContacts visible;

  /** For proxies. */
  protected Recipients() {}

  /** Over this database. */
  @Inject
  public Recipients(Sql sql, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
  }

  /**
   * A recipient.
   *
   * @param id the delivery's
   * @param contactId {@code null} when the contact was erased
   * @param name the contact's, perhaps empty
   * @param reason a word of the core's {@code delivery.reason.*}, or {@code null}
   * @param reply what the mail server said last, or {@code null}
   * @param doneAt when it had its outcome, or {@code null}
   * @param openedAt when a person first opened it, or {@code null}
   */
  public record Recipient(
      long id,
      Long contactId,
      String name,
      String address,
      Fate fate,
      String reason,
      String reply,
      Instant doneAt,
      Instant openedAt,
      Instant clickedAt,
      Instant unsubscribedAt) {}

  /**
   * Recipients that the asking person sees, in the order they were added; none before the campaign
   * was started.
   *
   * @param fate only those, or {@code null}
   * @param after those after this delivery; 0 starts at the first
   */
  public List<Recipient> of(Campaign campaign, Fate fate, long after, int limit) {
    if (campaign.batchId() == null) {
      return List.of();
    }
    SqlPart recipients =
        SqlPart.of(READ, campaign.batchId(), after).and(visible.key("d.contact_id"));
    if (fate != null) {
      recipients = recipients.and(" and d.state = any(?)", fate.states());
    }
    recipients = recipients.and(" order by d.id fetch first " + limit + " rows only");
    return sql.list(recipients.sql(), Recipients::row, recipients.values());
  }

  private static Recipient row(ResultSet row) throws SQLException {
    Long code = Sql.longOrNull(row, "smtp_code");
    String words = row.getString("reply");
    return new Recipient(
        row.getLong("id"),
        Sql.longOrNull(row, "contact_id"),
        row.getString("name"),
        row.getString("address"),
        Fate.of(row.getString("state")),
        row.getString("reason"),
        code == null ? words : code + (words == null ? "" : " " + words),
        Sql.instant(row, "done_at"),
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "clicked_at"),
        Sql.instant(row, "unsubscribed_at"));
  }
}
