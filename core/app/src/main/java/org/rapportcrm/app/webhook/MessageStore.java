package org.rapportcrm.app.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.webhook.http.Answer;
import org.rapportcrm.app.webhook.http.Post;

/** Claims messages and notes what became of them. Leases are judged by the database's clock. */
final class MessageStore {

  /** Longer than an exchange may take. */
  private static final String LEASE = "interval '60' second";

  private static final String DUE =
      "select m.id from webhook_message m where m.state = 'QUEUED' and m.next_at <= ?"
          + " and (m.lease_until is null or m.lease_until < current_timestamp)"
          + " and exists (select 1 from webhook w where w.id = m.webhook_id and w.active = true"
          + " and w.next_at <= ?)"
          // what happened to one record arrives in order
          + " and not exists (select 1 from webhook_message e where e.webhook_id = m.webhook_id"
          + " and e.record = m.record and e.state = 'QUEUED' and e.id < m.id)"
          + " order by m.next_at, m.id fetch first 1 rows only for update skip locked";

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final WebhookSecrets secrets;
  private final Consumer<Webhook> onGivenUp;

  /**
   * Over a database.
   *
   * @param onGivenUp told, in the same transaction, of webhooks that were switched off
   */
  MessageStore(
      Sql sql,
      Transactions transactions,
      Clock clock,
      WebhookSecrets secrets,
      Consumer<Webhook> onGivenUp) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
    this.secrets = secrets;
    this.onGivenUp = onGivenUp;
  }

  /** A message in hand. */
  record Claimed(long id, long webhookId, String token, Post.Message message) {}

  /** Takes the next message that is due, if there is one. */
  Optional<Claimed> claim() {
    Instant now = clock.instant();
    return transactions.computeInNew(
        () -> sql.first(DUE, row -> row.getLong(1), now, now).map(this::claim));
  }

  /** Takes this one; nobody else may have it. */
  Claimed claim(long id) {
    String token = UUID.randomUUID().toString();
    sql.update(
        "update webhook_message set claim_token = ?, lease_until = current_timestamp + "
            + LEASE
            + " where id = ?",
        token,
        id);
    return sql.first(
            "select m.webhook_id, m.message_id, m.body, w.url, w.secret, w.old_secret, w.old_until"
                + " from webhook_message m join webhook w on w.id = m.webhook_id where m.id = ?",
            row -> {
              List<String> keys = new ArrayList<>();
              long webhook = row.getLong("webhook_id");
              secrets.open(webhook, row.getString("secret")).ifPresent(keys::add);
              Instant oldUntil = Sql.instant(row, "old_until");
              if (oldUntil != null && clock.instant().isBefore(oldUntil)) {
                secrets.open(webhook, row.getString("old_secret")).ifPresent(keys::add);
              }
              return new Claimed(
                  id,
                  webhook,
                  token,
                  new Post.Message(
                      row.getString("url"),
                      row.getString("message_id"),
                      keys,
                      row.getString("body")));
            },
            id)
        .orElseThrow();
  }

  /** Notes what came of it: taken, to be tried again, or given up. */
  void note(Claimed message, Answer answer) {
    transactions.inNew(
        () -> {
          boolean taken = answer.isTaken();
          if (taken ? end(message, MessageState.SENT) : again(message)) {
            write(message.id(), answer);
            if (taken) {
              well(message.webhookId());
            } else {
              ill(message.webhookId(), answer);
            }
          }
        });
  }

  /** Notes what came of a trial, which is never tried again and counts for nothing. */
  void noteOnce(Claimed message, Answer answer) {
    transactions.inNew(
        () -> {
          end(message, answer.isTaken() ? MessageState.SENT : MessageState.FAILED);
          write(message.id(), answer);
        });
  }

  private boolean end(Claimed message, MessageState state) {
    return sql.update(
            "update webhook_message set state = ?, attempts = attempts + 1, done_at = ?,"
                + " claim_token = null, lease_until = null where id = ? and claim_token = ?",
            state,
            clock.instant(),
            message.id(),
            message.token())
        > 0;
  }

  private boolean again(Claimed message) {
    Instant now = clock.instant();
    int attempts =
        1 + (int) sql.number("select attempts from webhook_message where id = ?", message.id());
    Instant first =
        sql.first(
                "select first_at from webhook_message where id = ?",
                row -> Sql.instant(row, "first_at"),
                message.id())
            .orElse(now);
    if (Waits.isOver(first, now)) {
      return end(message, MessageState.FAILED);
    }
    return sql.update(
            "update webhook_message set attempts = ?, first_at = ?, next_at = ?,"
                + " claim_token = null, lease_until = null where id = ? and claim_token = ?",
            attempts,
            first,
            now.plus(Waits.message(attempts)),
            message.id(),
            message.token())
        > 0;
  }

  private void write(long id, Answer answer) {
    sql.update(
        "insert into webhook_attempt (message_id, at, millis, status, problem, answer)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        clock.instant(),
        answer.millis(),
        answer.status(),
        answer.problem() == null || answer.problem().length() <= 1000
            ? answer.problem()
            : answer.problem().substring(0, 1000),
        answer.body());
  }

  private void well(long webhook) {
    sql.update(
        "update webhook set failures = 0, failing_since = null, next_at = ?"
            + " where id = ? and failures > 0",
        clock.instant(),
        webhook);
  }

  private void ill(long id, Answer answer) {
    Instant now = clock.instant();
    sql.update(
        "update webhook set failures = failures + 1, failing_since = coalesce(failing_since, ?)"
            + " where id = ?",
        now,
        id);
    Webhook webhook = sql.first(Webhook.SELECT + "where w.id = ?", Webhook::of, id).orElseThrow();
    sql.update(
        "update webhook set next_at = ? where id = ?",
        now.plus(Waits.webhook(webhook.failures())),
        id);
    boolean over = answer.isGone() || Waits.isOver(webhook.failingSince(), now);
    if (over
        && sql.update(
                "update webhook set active = false, reason = ?, version = version + 1"
                    + " where id = ? and active = true",
                answer.reason(),
                id)
            > 0) {
      onGivenUp.accept(webhook);
    }
  }
}
