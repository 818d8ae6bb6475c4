package org.rapportcrm.app.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.dashboard.Overview.Month;

/**
 * Counts the overview and keeps it for a minute, so that a dashboard that many people open costs a
 * large database one count a minute.
 */
@ApplicationScoped
public class Overviews {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MONTHS = 12;

  private Sql sql;
  private Clock clock;

  private volatile Kept kept;

  private record Kept(Overview overview, Instant at) {}

  private record Sales(long count, BigDecimal sum) {}

  /** For proxies. */
  protected Overviews() {}

  @Inject
  Overviews(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The overview, at most a minute old. */
  Overview current() {
    Instant now = clock.instant();
    Kept known = kept;
    if (known == null || known.at().plus(KEPT).isBefore(now)) {
      known = new Kept(count(now), now);
      kept = known;
    }
    return known.overview();
  }

  private Overview count(Instant now) {
    Instant monthAgo = now.minus(Duration.ofDays(30));
    YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    YearMonth first = last.minusMonths(MONTHS - 1L);
    Instant from = first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    String currency =
        sql.first(
                "select currency from purchase where at >= ? group by currency"
                    + " order by count(*) desc, currency fetch first 1 rows only",
                row -> row.getString(1),
                from)
            .orElse(null);
    Sales lately =
        sql.first(
                "select count(*), coalesce(sum(amount), 0) from purchase"
                    + " where at >= ? and refunded_at is null and currency = ?",
                row -> new Sales(row.getLong(1), row.getBigDecimal(2)),
                monthAgo,
                currency)
            .orElse(new Sales(0, BigDecimal.ZERO));
    return new Overview(
        sql.number("select count(*) from contact where deleted_at is null"),
        sql.number(
            "select count(*) from contact where created_at >= ? and deleted_at is null", monthAgo),
        lately.count(),
        lately.sum(),
        currency,
        currency == null ? List.of() : months(first, from, currency));
  }

  private List<Month> months(YearMonth first, Instant from, String currency) {
    Map<YearMonth, Sales> sales = new HashMap<>();
    sql.each(
        "select extract(year from at at time zone 'UTC') as y,"
            + " extract(month from at at time zone 'UTC') as m, count(*) as n, sum(amount) as s"
            + " from purchase where at >= ? and refunded_at is null and currency = ?"
            + " group by extract(year from at at time zone 'UTC'),"
            + " extract(month from at at time zone 'UTC')",
        row ->
            sales.put(
                YearMonth.of(row.getInt("y"), row.getInt("m")),
                new Sales(row.getLong("n"), row.getBigDecimal("s"))),
        from,
        currency);
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = first.plusMonths(i);
      Sales found = sales.getOrDefault(month, new Sales(0, BigDecimal.ZERO));
      months.add(new Month(month, found.count(), found.sum()));
    }
    return months;
  }
}
