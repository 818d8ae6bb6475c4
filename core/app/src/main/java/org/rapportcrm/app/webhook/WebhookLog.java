package org.rapportcrm.app.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;

/** What was sent to webhooks and what came of it; sends it again. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class WebhookLog {

  private static final String COPY =
      "insert into webhook_message (webhook_id, message_id, kind, record, body, created_at,"
          + " next_at, state, replayed_by) select m.webhook_id, m.message_id, m.kind, m.record,"
          + " m.body, m.created_at, cast(? as timestamp with time zone), 'QUEUED',"
          + " cast(? as varchar) from webhook_message m where m.state <> 'QUEUED'"
          + " and m.kind <> 'webhook.test'";

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Refusals refusals;
  private Audit audit;
  private Event<WebhookQueue.Wake> wake;

  /** For proxies. */
  protected WebhookLog() {}

  @Inject
  public WebhookLog(
      Sql sql,
      Clock clock,
      CurrentUser user,
      Refusals refusals,
      Audit audit,
      Event<WebhookQueue.Wake> wake) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.refusals = refusals;
    this.audit = audit;
    this.wake = wake;
  }

  /**
   * An attempt.
   *
   * @param status {@code null} when no answer came
   * @param answer how the answer began
   */
  public record Attempt(Instant at, int millis, Integer status, String problem, String answer) {}

  /** How many messages of a webhook wait, and how many were given up. */
  public record Figures(long queued, long failed) {}

  /**
   * A webhook's messages, the newest first.
   *
   * @param state {@code null} for all
   * @param before ids below this one
   */
  public List<WebhookMessage> list(long webhookId, MessageState state, long before, int limit) {
    String narrow = state == null ? "" : " and m.state = '" + state.name() + "'";
    return sql.list(
        WebhookMessage.SELECT
            + "where m.webhook_id = ? and m.id < ?"
            + narrow
            + " order by m.id desc limit ?",
        WebhookMessage::of,
        webhookId,
        before,
        limit);
  }

  /** One message, or status 404. */
  public WebhookMessage get(long id) {
    return sql.first(WebhookMessage.SELECT + "where m.id = ?", WebhookMessage::of, id)
        .orElseThrow(() -> refusals.notFound("webhooks.message", id));
  }

  /** Its attempts, the newest first; at most 100. */
  public List<Attempt> attempts(long messageId) {
    return sql.list(
        "select at, millis, status, problem, answer from webhook_attempt where message_id = ?"
            + " order by id desc fetch first 100 rows only",
        row -> {
          int status = row.getInt("status");
          return new Attempt(
              Sql.instant(row, "at"),
              row.getInt("millis"),
              status == 0 ? null : (Integer) status,
              row.getString("problem"),
              row.getString("answer"));
        },
        messageId);
  }

  /** What waits and what was given up. */
  public Figures figures(long webhookId) {
    return new Figures(
        count(webhookId, MessageState.QUEUED), count(webhookId, MessageState.FAILED));
  }

  /** Sends a message again, under its own id, after all that waits. */
  public void replay(long messageId) {
    WebhookMessage message = get(messageId);
    if (message.state() == MessageState.QUEUED) {
      throw refusals.conflict(null, "webhooks.stillQueued");
    }
    sql.update(COPY + " and m.id = ?", clock.instant(), user.name(), messageId);
    told(message.webhookId(), "message " + message.messageId());
  }

  /**
   * Sends all again that a webhook was to be told from one time to another, taken or given up, in
   * the same order and each under its own id.
   *
   * @return how many
   */
  public int replay(long webhookId, Instant from, Instant until) {
    int count =
        sql.update(
            COPY
                + " and m.replayed_by is null and m.webhook_id = ? and m.created_at >= ?"
                + " and m.created_at < ? order by m.id",
            clock.instant(),
            user.name(),
            webhookId,
            from,
            until);
    told(webhookId, from + " – " + until + ": " + count);
    return count;
  }

  private void told(long webhookId, String detail) {
    audit.record("webhook.replayed", "webhook " + webhookId, detail);
    wake.fire(new WebhookQueue.Wake());
  }

  private long count(long webhookId, MessageState state) {
    return sql.number(
        "select count(*) from webhook_message where webhook_id = ? and state = ?",
        webhookId,
        state);
  }
}
