package org.rapportcrm.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.webhook.http.Post;

/**
 * Claims messages that are due, some of one webhook at a time; each webhook has its turn, so that
 * much for one holds nobody else back. Leases are judged by the database's clock.
 */
final class MessageClaims {

  /** So many messages are claimed at once. */
  static final int AT_ONCE = 50;

  /** Longer than sending what is claimed at once may take; after a kill others wait so long. */
  private static final String LEASE = "interval '30' second";

  private static final String FREE =
      " m.webhook_id = %s and m.state = 'QUEUED' and m.next_at <= ?"
          + " and (m.lease_until is null or m.lease_until < current_timestamp)";

  /** Those after the last one that had its turn come first. */
  private static final String WAITING =
      "select w.id from webhook w where w.active = true and w.next_at <= ? and exists"
          + " (select 1 from webhook_message m where"
          + FREE.formatted("w.id")
          + ") order by case when w.id > ? then 0 else 1 end, w.id";

  /**
   * What happened to one record arrives in order: its first message alone is due. The order names
   * all columns of the index, so that the databases read by it and stop early.
   */
  private static final String DUE =
      "select m.id from webhook_message m where"
          + FREE.formatted("?")
          + " and m.id = (select min(e.id) from webhook_message e where e.webhook_id = m.webhook_id"
          + " and e.record = m.record and e.state = 'QUEUED')"
          + " order by m.webhook_id, m.state, m.next_at, m.id fetch first "
          + AT_ONCE
          + " rows only for update skip locked";

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final WebhookSecrets secrets;
  private volatile long lastTurn;

  MessageClaims(Sql sql, Transactions transactions, Clock clock, WebhookSecrets secrets) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
    this.secrets = secrets;
  }

  /** A message in hand. */
  record Claimed(long id, Post.Message message) {}

  /**
   * Messages of one webhook in hand, no two about the same record.
   *
   * @param token proves that they are still ours
   */
  record Batch(long webhookId, String token, List<Claimed> messages) {}

  /** Takes what is due for the webhook whose turn it is; empty when nothing is due for any. */
  Optional<Batch> next() {
    Instant now = clock.instant();
    return transactions.computeInNew(
        () -> {
          for (long webhook : sql.list(WAITING, row -> row.getLong(1), now, now, lastTurn)) {
            List<Long> due = sql.list(DUE, row -> row.getLong(1), webhook, now);
            if (!due.isEmpty()) {
              lastTurn = webhook;
              return Optional.of(take(webhook, due));
            }
          }
          return Optional.empty();
        });
  }

  /** Takes these; nobody else may have them. */
  Batch take(long webhook, List<Long> ids) {
    String token = UUID.randomUUID().toString();
    sql.update(
        "update webhook_message set claim_token = ?, lease_until = current_timestamp + "
            + LEASE
            + " where id = any(?)",
        token,
        ids);
    List<Claimed> messages =
        sql.list(
            "select m.id, m.message_id, m.body, w.url, w.secret, w.old_secret, w.old_until"
                + " from webhook_message m join webhook w on w.id = m.webhook_id"
                + " where m.id = any(?) order by m.next_at, m.id",
            row -> claimed(webhook, row),
            ids);
    return new Batch(webhook, token, messages);
  }

  private Claimed claimed(long webhook, ResultSet row) throws SQLException {
    List<String> keys = new ArrayList<>();
    secrets.open(webhook, row.getString("secret")).ifPresent(keys::add);
    Instant oldUntil = Sql.instant(row, "old_until");
    if (oldUntil != null && clock.instant().isBefore(oldUntil)) {
      secrets.open(webhook, row.getString("old_secret")).ifPresent(keys::add);
    }
    return new Claimed(
        row.getLong("id"),
        new Post.Message(
            row.getString("url"), row.getString("message_id"), keys, row.getString("body")));
  }
}
