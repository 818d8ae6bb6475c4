package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * Figures of days gone by, each kept once under the rules of its time: a later change of the rules,
 * or of the past, does not rewrite them.
 */
@ApplicationScoped
public class Snapshots {

  private final Sql sql;
  private final Clock clock;

  /** Over this database. */
  @Inject
  public Snapshots(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** For proxies. */
  protected Snapshots() {
    this(null, null);
  }

  /** The figures of a day. */
  public record Snapshot(LocalDate asOf, RorCount count) {}

  /** Keeps the figures unless that day has some already. */
  @Transactional
  public void keep(Window window, RorCount count) {
    if (find(window).isPresent()) {
      return;
    }
    sql.update(
        "insert into ror_report_snapshot (as_of, window_period, definition, total, helped,"
            + " returned, referred_only, repeat_only, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        window.asOf(),
        window.length().toString(),
        RorSql.DEFINITION,
        count.ror().total(),
        count.ror().helped(),
        count.ror().returned(),
        count.referredOnly(),
        count.repeatOnly(),
        clock.instant());
  }

  /** The kept figures of a window. */
  public Optional<Snapshot> find(Window window) {
    return between(window, window.asOf()).stream().findFirst();
  }

  /** The kept figures of windows of this length from a day up to the window's, oldest first. */
  public List<Snapshot> between(Window window, LocalDate from) {
    return sql.list(
        "select as_of, total, helped, returned, referred_only, repeat_only"
            + " from ror_report_snapshot where window_period = ? and definition = ?"
            + " and as_of between ? and ? order by as_of",
        row ->
            new Snapshot(
                row.getObject(1, LocalDate.class),
                new RorCount(
                    new Ror(row.getLong(2), row.getLong(3), row.getLong(4)),
                    row.getLong(5),
                    row.getLong(6))),
        window.length().toString(),
        RorSql.DEFINITION,
        from,
        window.asOf());
  }
}
