package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.guard.Blame;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.guard.Outcome;

/**
 * Keeps events for observers that must not miss them: a row for each observer, written in the
 * transaction that caused the event, removed in the transaction in which the observer worked. After
 * {@link Retry#MOST} attempts a row is given up and waits for a person, see {@link Undelivered}.
 */
@ApplicationScoped
public class Outbox {

  private static final int LONGEST_ERROR = 2000;
  private static final int WHILE_OFF_SECONDS = 60;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private BeanManager beans;
  @Inject private ObserverExtension extension;
  @Inject private ObserverGuard observers;
  @Inject private Guard guard;
  @Inject private Transactions transactions;

  private final Jsonb json = JsonbBuilder.create();

  private record Row(long id, String observer, String payload) {}

  /** Writes a row for each reliable observer of an active plugin; answers the rows' ids. */
  List<Long> write(Object event) {
    List<Long> rows = new ArrayList<>();
    for (GuardedObserver observer : extension.observers()) {
      if (observer.reliable()
          && observer.eventType().isInstance(event)
          && observers.isWanted(observer)) {
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
            "select id from outbox where next_at <= ? and dead_at is null order by next_at, id"
                + " fetch first 100 rows only",
            row -> row.getLong(1),
            clock.instant());
    due.forEach(this::deliver);
    return due.size();
  }

  /** Delivers one row, unless somebody else is at it or its observer's plugin is off. */
  void deliver(long id) {
    Optional<GuardedObserver> observer =
        sql.first("select observer from outbox where id = ?", row -> row.getString(1), id)
            .flatMap(extension::find);
    if (observer.isPresent() && !observers.isActive(observer.get())) {
      postpone(id, WHILE_OFF_SECONDS);
    } else if (observer.isPresent()) {
      call(id, observer.get());
    } else {
      failed(id, "No installed plugin has this observer.");
    }
  }

  /** A call that is late still holds the row; what it makes of it is its own affair. */
  private void call(long id, GuardedObserver observer) {
    Outcome<Void> outcome =
        guard.within(
            observers.ownerOf(observer),
            Kind.OBSERVER,
            observer.id(),
            () -> {
              transactions.inNew(() -> claimAndNotify(id, observer));
              return null;
            });
    if (outcome.failure() != null) {
      failed(id, Blame.root(outcome.failure()));
    }
  }

  private void claimAndNotify(long id, GuardedObserver observer) {
    sql.first(
            "select id, observer, payload from outbox where id = ? for update skip locked",
            row -> new Row(row.getLong(1), row.getString(2), row.getString(3)),
            id)
        .ifPresent(row -> notifyAndRemove(row, observer));
  }

  private void notifyAndRemove(Row row, GuardedObserver observer) {
    Object event = json.fromJson(row.payload(), observer.eventType());
    observers.only(observer, () -> beans.getEvent().select(Reliable.Literal.INSTANCE).fire(event));
    sql.update("delete from outbox where id = ?", row.id());
  }

  /** Where a call that does not come back still holds the row, it is left alone. */
  private void postpone(long id, int seconds) {
    transactions.inNew(
        () ->
            sql.first(
                    "select id from outbox where id = ? for update skip locked",
                    row -> row.getLong(1),
                    id)
                .ifPresent(
                    free ->
                        sql.update(
                            "update outbox set next_at = ? where id = ?",
                            clock.instant().plusSeconds(seconds),
                            free)));
  }

  private void failed(long id, String error) {
    transactions.inNew(
        () -> {
          int attempts =
              1 + (int) sql.maybeNumber("select attempts from outbox where id = ?", id).orElse(0);
          sql.update(
              "update outbox set attempts = ?, next_at = ?, dead_at = ?, last_error = ?"
                  + " where id = ?",
              attempts,
              clock.instant().plus(Retry.after(attempts)),
              Retry.isGivenUp(attempts) ? clock.instant() : null,
              error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
              id);
        });
  }
}
