package org.rapportcrm.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * A message for one webhook.
 *
 * @param messageId the header {@code webhook-id}; a message that is sent again keeps it
 * @param record what it is about: messages about one record arrive in order
 * @param body what is sent
 * @param replayedBy who had it sent again, or {@code null}
 * @param nextAt not before, while it is queued
 * @param doneAt when it was taken or given up
 * @param status of the last answer, or {@code null}
 * @param problem why the last attempt had no answer, or {@code null}
 */
public record WebhookMessage(
    long id,
    long webhookId,
    String messageId,
    String kind,
    String record,
    String body,
    Instant createdAt,
    String replayedBy,
    MessageState state,
    int attempts,
    Instant nextAt,
    Instant doneAt,
    Integer status,
    String problem) {

  static final String SELECT =
      "select m.id, m.webhook_id, m.message_id, m.kind, m.record, m.body, m.created_at,"
          + " m.replayed_by, m.state, m.attempts, m.next_at, m.done_at, a.status, a.problem"
          + " from webhook_message m left join webhook_attempt a on a.id ="
          + " (select max(l.id) from webhook_attempt l where l.message_id = m.id) ";

  static WebhookMessage of(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return new WebhookMessage(
        row.getLong("id"),
        row.getLong("webhook_id"),
        row.getString("message_id"),
        row.getString("kind"),
        row.getString("record"),
        row.getString("body"),
        Sql.instant(row, "created_at"),
        row.getString("replayed_by"),
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "next_at"),
        Sql.instant(row, "done_at"),
        status == 0 ? null : (Integer) status,
        row.getString("problem"));
  }
}
