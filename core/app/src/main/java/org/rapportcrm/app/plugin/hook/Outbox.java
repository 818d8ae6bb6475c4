package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.app.data.Transactions;

/**
 * Keeps events for observers that must not miss them: a row for each observer, written in the
 * transaction that caused the event, removed in the transaction in which the observer worked.
 */
@ApplicationScoped
public class Outbox {

  private static final Logger LOG = System.getLogger(Outbox.class.getName());

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private BeanManager beans;
  @Inject private ObserverExtension extension;
  @Inject private ObserverGuard guard;
  @Inject private Transactions transactions;

  private final Jsonb json = JsonbBuilder.create();

  private record Row(long id, String observer, String eventType, String payload, int attempts) {}

  /** Writes a row for each reliable observer of an active plugin; answers the rows' ids. */
  List<Long> write(Object event) {
    List<Long> rows = new ArrayList<>();
    for (GuardedObserver observer : extension.observers()) {
      if (observer.reliable()
          && observer.eventType().isInstance(event)
          && guard.isActive(observer)) {
        rows.add(
            sql.insert(
                "insert into outbox (observer, event_type, payload, created_at, next_at)"
                    + " values (?, ?, ?, ?, ?)",
                observer.id(),
                event.getClass().getName(),
                json.toJson(event),
                clock.instant(),
                clock.instant()));
      }
    }
    return rows;
  }

  /** Delivers what is due: after a failure, or after a kill. Answers how many rows were tried. */
  public int deliverDue() {
    List<Long> due =
        sql.list(
            "select id from outbox where next_at <= ? order by next_at, id fetch first 100 rows only",
            row -> row.getLong(1),
            clock.instant());
    due.forEach(this::deliver);
    return due.size();
  }

  /** Delivers one row, unless somebody else is at it or its observer's plugin is off. */
  void deliver(long id) {
    try {
      transactions.inNew(() -> claimAndNotify(id));
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "Outbox row " + id + " failed and will be tried again", e);
      transactions.inNew(() -> postpone(id, e));
    }
  }

  private void claimAndNotify(long id) {
    sql.first(
            "select id, observer, event_type, payload, attempts from outbox where id = ?"
                + " for update skip locked",
            row ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5)),
            id)
        .ifPresent(this::notifyAndRemove);
  }

  private void notifyAndRemove(Row row) {
    GuardedObserver observer =
        extension.observers().stream()
            .filter(known -> known.id().equals(row.observer()))
            .findFirst()
            .orElse(null);
    if (observer == null || !guard.isActive(observer)) {
      sql.update(
          "update outbox set next_at = ? where id = ?", clock.instant().plusSeconds(60), row.id());
      return;
    }
    Object event = json.fromJson(row.payload(), observer.eventType());
    guard.only(observer, () -> beans.getEvent().select(Reliable.Literal.INSTANCE).fire(event));
    sql.update("delete from outbox where id = ?", row.id());
  }

  private void postpone(long id, Throwable cause) {
    int attempts = (int) sql.number("select attempts from outbox where id = ?", id);
    long seconds = Math.min(3600, 5L << Math.min(attempts, 9));
    String error = String.valueOf(cause);
    sql.update(
        "update outbox set attempts = attempts + 1, next_at = ?, last_error = ? where id = ?",
        clock.instant().plusSeconds(seconds),
        error.substring(0, Math.min(error.length(), 2000)),
        id);
  }
}
