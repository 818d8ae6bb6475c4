package org.rapportcrm.app.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.find.ContactTotals;
import org.rapportcrm.app.data.SharedAnswers;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * Counts the overview over what the asking person sees, and keeps it for a minute for all who see
 * the same, so that a dashboard that many people open costs a large database one count a minute.
 */
@ApplicationScoped
public class Overviews {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int FEW = 1000;
  private static final int MOST_KEPT = 1000;

  /** Twelve months of any of the three calendars lie within. */
  private static final Duration YEAR = Duration.ofDays(367);

  private Sql sql;
  private Clock clock;

  private final SharedAnswers<Visible, Overview> kept = new SharedAnswers<>(KEPT, MOST_KEPT);

  private record Sales(long count, BigDecimal sum) {}

  /** For proxies. */
  protected Overviews() {}

  @Inject
  Overviews(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The overview, a minute old or what was there before while it is counted anew. A small database
   * is counted each time: whoever has just brought in the first contacts sees them.
   */
  Overview current() {
    Visible visible = Visible.of(RecordKind.CONTACTS);
    Overview known = kept.get(visible, () -> count(clock.instant(), visible));
    return visible.all() && known.contacts() < FEW ? count(clock.instant(), visible) : known;
  }

  private Overview count(Instant now, Visible visible) {
    Instant monthAgo = now.minus(Duration.ofDays(30));
    List<DaySales> year = sales(now.minus(YEAR), visible);
    String currency = DaySales.mostUsed(year);
    SqlPart month =
        SqlPart.of(
                "select count(*), coalesce(sum(p.amount), 0) from purchase p"
                    + " where p.at >= ? and p.refunded_at is null and p.currency = ?",
                monthAgo,
                currency)
            .and(visible.key("p.contact_id"));
    Sales lately =
        sql.first(
                month.sql(), row -> new Sales(row.getLong(1), row.getBigDecimal(2)), month.values())
            .orElse(new Sales(0, BigDecimal.ZERO));
    SqlPart contacts =
        SqlPart.of("select count(*) from contact c where c.deleted_at is null")
            .and(visible.on("c"));
    SqlPart fresh = contacts.and(" and c.created_at >= ?", monthAgo);
    return new Overview(
        visible.all()
            ? ContactTotals.everybody(sql)
            : sql.number(contacts.sql(), contacts.values()),
        sql.number(fresh.sql(), fresh.values()),
        lately.count(),
        lately.sum(),
        currency,
        DaySales.in(currency, year));
  }

  /**
   * The sales of each day and currency, in one walk through the index of purchases by time. Days
   * are those of UTC; they are taken apart only when their purchases are one row.
   */
  private List<DaySales> sales(Instant from, Visible visible) {
    SqlPart sums =
        SqlPart.of(
                "select extract(year from s.on_day) as y, extract(month from s.on_day) as m,"
                    + " extract(day from s.on_day) as d, s.currency, s.purchases, s.kept, s.amount"
                    + " from (select date_trunc('day', p.at at time zone 'UTC') as on_day, p.currency,"
                    + " count(*) as purchases,"
                    + " sum(case when p.refunded_at is null then 1 else 0 end) as kept,"
                    + " sum(case when p.refunded_at is null then p.amount end) as amount"
                    + " from purchase p where p.at >= ?",
                from)
            .and(visible.key("p.contact_id"))
            .and(" group by date_trunc('day', p.at at time zone 'UTC'), p.currency) s");
    return sql.list(
        sums.sql(),
        row ->
            new DaySales(
                LocalDate.of(row.getInt("y"), row.getInt("m"), row.getInt("d")),
                row.getString("currency"),
                row.getLong("purchases"),
                row.getLong("kept"),
                row.getBigDecimal("amount")),
        sums.values());
  }
}
