package org.rapportcrm.app.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.webhook.http.Answer;

/** Notes what became of messages: taken, to be tried again, or given up. */
final class MessageNotes {

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final Consumer<Webhook> onGivenUp;

  /**
   * Over a database.
   *
   * @param onGivenUp told, in the same transaction, of webhooks that were switched off
   */
  MessageNotes(Sql sql, Transactions transactions, Clock clock, Consumer<Webhook> onGivenUp) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
    this.onGivenUp = onGivenUp;
  }

  /** What a receiver said to a message. */
  record Tried(long id, Answer answer) {}

  /** Notes what was tried of a batch and gives the rest back; what is no longer ours stays. */
  void note(MessageClaims.Batch batch, List<Tried> tried) {
    transactions.inNew(
        () -> {
          Set<Long> held = held(batch);
          List<Tried> ours = tried.stream().filter(one -> held.contains(one.id())).toList();
          List<Long> taken =
              ours.stream().filter(one -> one.answer().isTaken()).map(Tried::id).toList();
          end(taken, MessageState.SENT);
          write(ours);
          if (!taken.isEmpty()) {
            well(batch.webhookId());
          }
          for (Tried one : ours) {
            held.remove(one.id());
            if (!one.answer().isTaken()) {
              again(one.id());
              ill(batch.webhookId(), one.answer());
            }
          }
          giveBack(List.copyOf(held));
        });
  }

  /** Notes what came of a trial, which is never tried again and counts for nothing. */
  void noteOnce(Tried trial) {
    transactions.inNew(
        () -> {
          end(
              List.of(trial.id()),
              trial.answer().isTaken() ? MessageState.SENT : MessageState.FAILED);
          write(List.of(trial));
        });
  }

  private Set<Long> held(MessageClaims.Batch batch) {
    return new HashSet<>(
        sql.list(
            "select id from webhook_message where id = any(?) and claim_token = ? for update",
            row -> row.getLong(1),
            batch.messages().stream().map(MessageClaims.Claimed::id).toList(),
            batch.token()));
  }

  private void giveBack(List<Long> ids) {
    sql.update(
        "update webhook_message set claim_token = null, lease_until = null where id = any(?)", ids);
  }

  private void end(List<Long> ids, MessageState state) {
    sql.update(
        "update webhook_message set state = ?, attempts = attempts + 1, done_at = ?,"
            + " claim_token = null, lease_until = null where id = any(?)",
        state,
        clock.instant(),
        ids);
  }

  private void again(long id) {
    Instant now = clock.instant();
    int attempts = 1 + (int) sql.number("select attempts from webhook_message where id = ?", id);
    Instant first =
        sql.first(
                "select first_at from webhook_message where id = ?",
                row -> Sql.instant(row, "first_at"),
                id)
            .orElse(now);
    if (Waits.isOver(first, now)) {
      end(List.of(id), MessageState.FAILED);
      return;
    }
    sql.update(
        "update webhook_message set attempts = ?, first_at = ?, next_at = ?,"
            + " claim_token = null, lease_until = null where id = ?",
        attempts,
        first,
        now.plus(Waits.message(attempts)),
        id);
  }

  private void write(List<Tried> tried) {
    Instant now = clock.instant();
    List<Object[]> rows = new ArrayList<>();
    for (Tried one : tried) {
      Answer answer = one.answer();
      rows.add(
          new Object[] {
            one.id(),
            now,
            answer.millis(),
            answer.status(),
            answer.problem() == null || answer.problem().length() <= 1000
                ? answer.problem()
                : answer.problem().substring(0, 1000),
            answer.body()
          });
    }
    sql.batch(
        "insert into webhook_attempt (message_id, at, millis, status, problem, answer)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
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
