package org.rapportcrm.ror.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;

/**
 * Counts who stayed, each month and each cohort with one statement over the purchases, of the
 * contacts that the asking person sees.
 */
@ApplicationScoped
public class RetentionFigures {

  private final Sql sql;
  private final VisibleContacts visible;

  /** Over this database. */
  @Inject
  public RetentionFigures(Sql sql, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
  }

  /** For proxies. */
  protected RetentionFigures() {
    this(null, null);
  }

  /** The months up to the one of the day, oldest first. */
  public List<Month> months(LocalDate until, ZoneId zone, int lapseDays, int count) {
    List<Month> months = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      months.add(month(YearMonth.from(until).minusMonths(back), zone, lapseDays));
    }
    return months;
  }

  private Month month(YearMonth month, ZoneId zone, int lapseDays) {
    Instant start = instant(month.atDay(1), zone);
    Instant end = instant(month.plusMonths(1).atDay(1), zone);
    Instant lapsedAtStart = instant(month.atDay(1).minusDays(lapseDays), zone);
    Instant lapsedAtEnd = instant(month.plusMonths(1).atDay(1).minusDays(lapseDays), zone);
    SqlPart figures =
        SqlPart.of(
                """
            select coalesce(sum(was), 0), coalesce(sum(is_now), 0),
                   coalesce(sum(is_now * is_new), 0), coalesce(sum(was * (1 - is_now)), 0)
            from (select max(case when p.at < ? then 1 else 0 end) as was,
                         max(case when p.at >= ? then 1 else 0 end) as is_now,
                         max(case when c.first_purchase >= ? then 1 else 0 end) as is_new
                  from purchase p
                  join contact c on c.id = p.contact_id and c.deleted_at is null
                  where p.refunded_at is null and p.at >= ? and p.at < ?
            """,
                start,
                lapsedAtEnd,
                start,
                lapsedAtStart,
                end)
            .and(visible.on("c"))
            .and(" group by p.contact_id) k");
    return sql.first(
            figures.sql(),
            row -> new Month(month, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            figures.values())
        .orElseThrow();
  }

  /** The cohorts of the last months up to the one of the day, oldest first. */
  public List<Cohort> cohorts(LocalDate until, ZoneId zone, int count) {
    YearMonth last = YearMonth.from(until);
    YearMonth first = last.minusMonths(count - 1L);
    // The zone's name is Java's own, never what somebody typed.
    String born = monthNumber("c.first_purchase", zone);
    String bought = monthNumber("p.at", zone);
    Map<Integer, long[]> table = new TreeMap<>();
    SqlPart buyersOf =
        SqlPart.of(
                "select k.born, k.bought - k.born, count(distinct k.contact_id) from (select "
                    + born
                    + " as born, "
                    + bought
                    + " as bought, p.contact_id from purchase p"
                    + " join contact c on c.id = p.contact_id and c.deleted_at is null"
                    + " where p.refunded_at is null and c.first_purchase >= ? and p.at < ?",
                instant(first.atDay(1), zone),
                instant(last.plusMonths(1).atDay(1), zone))
            .and(visible.on("c"))
            .and(") k group by k.born, k.bought");
    sql.each(
        buyersOf.sql(),
        row -> {
          int cohort = row.getInt(1);
          int months = number(last) - cohort + 1;
          table.computeIfAbsent(cohort, key -> new long[months])[row.getInt(2)] = row.getLong(3);
        },
        buyersOf.values());
    List<Cohort> cohorts = new ArrayList<>();
    table.forEach(
        (number, buyers) ->
            cohorts.add(
                new Cohort(
                    YearMonth.of(number / 12, number % 12 + 1),
                    buyers[0],
                    Arrays.stream(buyers).boxed().toList())));
    return cohorts;
  }

  /** Repeat purchases up to now. */
  public Repeat repeat() {
    long customers = customersWith(1);
    long repeaters = customersWith(2);
    SqlPart gaps =
        SqlPart.of(
                """
                select avg((extract(epoch from k.second_at) - extract(epoch from k.first_at))
                           / 86400.0), count(*)
                from (select max(case when n = 1 then at end) as first_at,
                             max(case when n = 2 then at end) as second_at
                      from (select p.contact_id, p.at,
                                   row_number() over (partition by p.contact_id
                                                      order by p.at, p.id) as n
                            from purchase p
                            join contact c on c.id = p.contact_id and c.deleted_at is null
                             and c.purchase_count >= 2
                            where p.refunded_at is null
                """)
            .and(visible.on("c"))
            .and(") q where n <= 2 group by contact_id) k");
    Double days =
        sql.first(gaps.sql(), row -> row.getLong(2) == 0 ? null : row.getDouble(1), gaps.values())
            .orElse(null);
    return new Repeat(customers, repeaters, days);
  }

  private long customersWith(int purchases) {
    SqlPart customers =
        SqlPart.of(
                "select count(*) from contact c where c.deleted_at is null"
                    + " and c.purchase_count >= ?",
                purchases)
            .and(visible.on("c"));
    return sql.number(customers.sql(), customers.values());
  }

  private static String monthNumber(String column, ZoneId zone) {
    String local = column + " at time zone '" + zone.getId() + "'";
    return "(cast(extract(year from "
        + local
        + ") as integer) * 12"
        + " + cast(extract(month from "
        + local
        + ") as integer) - 1)";
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  private static Instant instant(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
