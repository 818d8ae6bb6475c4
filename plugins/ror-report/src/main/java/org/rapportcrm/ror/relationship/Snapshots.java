package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * The figures of days. Those of a day that is over are kept once under the rules of its time: a
 * later change of the rules, or of the past, does not rewrite them. Those of a day that still runs
 * are as they stood when they were counted, until they are counted again.
 */
@ApplicationScoped
public class Snapshots {

  private static final String SELECT =
      "select as_of, total, helped, returned, referred_only, repeat_only, taken_at"
          + " from ror_report_snapshot where window_period = ? and definition = ?";

  private final Sql sql;

  /** Over this database. */
  @Inject
  public Snapshots(Sql sql) {
    this.sql = sql;
  }

  /** For proxies. */
  protected Snapshots() {
    this(null);
  }

  /**
   * The figures of a day.
   *
   * @param takenAt when counting them began
   */
  public record Snapshot(LocalDate asOf, RorCount count, Instant takenAt) {

    /** Whether the window's last day was over when they were counted, so that they stay. */
    boolean isFinal(Window window) {
      return !takenAt.isBefore(window.end());
    }
  }

  /** Whether the figures of this window are kept for good. */
  public boolean isFinal(Window window) {
    return find(window).filter(kept -> kept.isFinal(window)).isPresent();
  }

  /**
   * Keeps the figures, in place of those that were counted before the day was over.
   *
   * @param takenAt when counting them began
   */
  @Transactional
  public void keep(Window window, RorCount count, Instant takenAt) {
    if (isFinal(window)) {
      return;
    }
    sql.update(
        "delete from ror_report_snapshot"
            + " where as_of = ? and window_period = ? and definition = ?",
        window.asOf(),
        window.length().toString(),
        RorSql.DEFINITION);
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
        takenAt);
  }

  /** The kept figures of a window. */
  public Optional<Snapshot> find(Window window) {
    return between(window, window.asOf()).stream().findFirst();
  }

  /** The kept figures of the newest day up to the window's last, for a window of this length. */
  public Optional<Snapshot> newest(Window window) {
    return sql.first(
        SELECT + " and as_of <= ? order by as_of desc",
        Snapshots::snapshot,
        window.length().toString(),
        RorSql.DEFINITION,
        window.asOf());
  }

  /** The kept figures of windows of this length from a day up to the window's, oldest first. */
  public List<Snapshot> between(Window window, LocalDate from) {
    return sql.list(
        SELECT + " and as_of between ? and ? order by as_of",
        Snapshots::snapshot,
        window.length().toString(),
        RorSql.DEFINITION,
        from,
        window.asOf());
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    Ror ror = new Ror(row.getLong("total"), row.getLong("helped"), row.getLong("returned"));
    return new Snapshot(
        row.getObject("as_of", LocalDate.class),
        new RorCount(ror, row.getLong("referred_only"), row.getLong("repeat_only")),
        Sql.instant(row, "taken_at"));
  }
}
