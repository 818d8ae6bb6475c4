package org.rapportcrm.app.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** The answers that were given to requests with a key of their own, for a day. */
@ApplicationScoped
public class IdempotencyStore {

  /** How long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  private Sql sql;
  private Clock clock;

  /** For the container. */
  protected IdempotencyStore() {}

  /** Over this database. */
  @Inject
  public IdempotencyStore(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * An answer that was given.
   *
   * @param requestHash hash of the request it answered
   * @param body JSON; {@code null} for an answer without a body
   * @param location the new record's address, or {@code null}
   */
  public record Answer(String requestHash, int status, String body, String location) {}

  /** The answer to a user's request with this key, as far as it is committed. */
  public Optional<Answer> find(long user, String key) {
    return sql.first(
        "select request_hash, status, body, location from idempotency"
            + " where user_id = ? and request_key = ? and status is not null",
        row ->
            new Answer(
                row.getString("request_hash"),
                row.getInt("status"),
                row.getString("body"),
                row.getString("location")),
        user,
        key);
  }

  /**
   * Takes the key, in the transaction that does the work. While another request with the same key
   * is at work this waits for it, and fails when that one committed.
   */
  public void reserve(long user, String key, String requestHash) {
    sql.update(
        "insert into idempotency (user_id, request_key, request_hash, created_at) values (?, ?, ?, ?)",
        user,
        key,
        requestHash,
        clock.instant());
  }

  /** Keeps the answer, in the same transaction. */
  public void keep(long user, String key, int status, String body, String location) {
    sql.update(
        "update idempotency set status = ?, body = ?, location = ? where user_id = ? and request_key = ?",
        status,
        body,
        location,
        user,
        key);
  }

  /** Gives a key back that was taken and not answered. */
  public void release(long user, String key) {
    sql.update(
        "delete from idempotency where user_id = ? and request_key = ? and status is null",
        user,
        key);
  }

  /** Forgets answers that are older than a day. */
  public int purge() {
    return sql.update("delete from idempotency where created_at < ?", clock.instant().minus(KEPT));
  }
}
