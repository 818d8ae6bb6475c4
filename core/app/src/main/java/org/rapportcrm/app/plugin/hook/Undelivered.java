package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.audit.Audit;

/** Events that an observer has not taken yet although they were tried, for people to decide. */
@ApplicationScoped
@Transactional
public class Undelivered {

  /**
   * An event for one observer.
   *
   * @param plugin whose observer it is; {@code null} where no installed plugin has it
   * @param observer class, method and event of the observer
   * @param event simple name of the event
   * @param nextAt when it is tried again; {@code null} once it was given up
   */
  public record Row(
      long id,
      String plugin,
      String observer,
      String event,
      String payload,
      Instant createdAt,
      int attempts,
      Instant nextAt,
      Instant givenUpAt,
      String error) {}

  private Sql sql;
  private Clock clock;
  private Audit audit;
  private ObserverExtension extension;
  private ObserverGuard observers;

  /** For the container. */
  protected Undelivered() {}

  /** Over the database. */
  @Inject
  public Undelivered(
      Sql sql, Clock clock, Audit audit, ObserverExtension extension, ObserverGuard observers) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
    this.extension = extension;
    this.observers = observers;
  }

  /** Those that were tried at least once, the newest first. */
  public Listing<Row> list(String cursor, int limit) {
    List<Row> rows =
        sql.list(
            "select id, observer, event_type, payload, created_at, attempts, next_at, dead_at,"
                + " last_error from outbox where id < ? and attempts > 0"
                + " order by id desc fetch first ? rows only",
            row -> {
              Instant dead = Sql.instant(row, "dead_at");
              String observer = row.getString("observer");
              String type = row.getString("event_type");
              return new Row(
                  row.getLong("id"),
                  extension.find(observer).map(observers::ownerOf).orElse(null),
                  observer,
                  type.substring(type.lastIndexOf('.') + 1),
                  row.getString("payload"),
                  Sql.instant(row, "created_at"),
                  row.getInt("attempts"),
                  dead == null ? Sql.instant(row, "next_at") : null,
                  dead,
                  row.getString("last_error"));
            },
            Cursor.id(cursor, Long.MAX_VALUE),
            limit + 1);
    return Listing.page(rows, limit, last -> Cursor.of(last.id()));
  }

  /** How many were given up. */
  public long givenUp() {
    return sql.number("select count(*) from outbox where dead_at is not null");
  }

  /** Tries one again within seconds, with all its attempts before it. */
  public void retry(long id) {
    require(
        sql.update(
            "update outbox set dead_at = null, attempts = 0, next_at = ? where id = ?"
                + " and attempts > 0",
            clock.instant(),
            id),
        id);
    audit.record("event.retried", "event " + id, null);
  }

  /** Tries all again that were given up; answers how many. */
  public int retryAll() {
    int count =
        sql.update(
            "update outbox set dead_at = null, attempts = 0, next_at = ?"
                + " where dead_at is not null",
            clock.instant());
    if (count > 0) {
      audit.record("event.retried", "all events that were given up", String.valueOf(count));
    }
    return count;
  }

  /** Gives one up for good: its observer never hears of it. */
  public void drop(long id) {
    String what =
        sql.first(
                "select observer from outbox where id = ? and attempts > 0",
                row -> row.getString(1),
                id)
            .orElseThrow(() -> KeyedProblem.notFound("plugins.undelivered.one", id));
    require(sql.update("delete from outbox where id = ?", id), id);
    audit.record("event.dropped", "event " + id, what);
  }

  private static void require(int rows, long id) {
    if (rows == 0) {
      throw KeyedProblem.notFound("plugins.undelivered.one", id);
    }
  }
}
