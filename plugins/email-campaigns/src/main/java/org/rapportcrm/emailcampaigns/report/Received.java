package org.rapportcrm.emailcampaigns.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Campaigns as one contact got them. */
@ApplicationScoped
public class Received {

  private static final int MOST = 50;

  @Inject private Sql sql;

  /**
   * A campaign at a contact.
   *
   * @param reason a word of the core's {@code delivery.reason.*}, or {@code null}
   * @param doneAt when it had its outcome, or {@code null}
   */
  public record Message(
      long campaignId,
      String name,
      Fate fate,
      String reason,
      Instant doneAt,
      Instant openedAt,
      Instant clickedAt,
      Instant unsubscribedAt) {}

  /** Numbers of campaigns that arrived, were opened and clicked. */
  public record Totals(long sent, long opened, long clicked) {

    /** Opened, of those that arrived; {@code null} without any. */
    public Double openRate() {
      return Rates.share(opened, sent);
    }

    /** Clicked, of those that arrived; {@code null} without any. */
    public Double clickRate() {
      return Rates.share(clicked, sent);
    }
  }

  /** The newest of a contact, at most 50. */
  public List<Message> by(long contactId) {
    return sql.list(
        "select campaign_id, name, state, reason, done_at, opened_at, clicked_at, unsubscribed_at"
            + " from email_campaigns_message where contact_id = ?"
            + " order by done_at desc nulls first, id desc fetch first "
            + MOST
            + " rows only",
        row ->
            new Message(
                row.getLong("campaign_id"),
                row.getString("name"),
                Fate.of(row.getString("state")),
                row.getString("reason"),
                Sql.instant(row, "done_at"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "clicked_at"),
                Sql.instant(row, "unsubscribed_at")),
        contactId);
  }

  /** What a contact did with all of them. */
  public Totals totals(long contactId) {
    return sql.first(
            "select count(case when state = 'SENT' then 1 end), count(opened_at),"
                + " count(clicked_at) from email_campaigns_message where contact_id = ?",
            row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)),
            contactId)
        .orElseThrow();
  }
}
