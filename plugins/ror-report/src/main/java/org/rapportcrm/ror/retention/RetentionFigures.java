package org.rapportcrm.ror.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.text.MonthSpan;

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

  /** Each of these months. */
  public List<Month> months(List<MonthSpan> months, ZoneId zone, int lapseDays) {
    return months.stream().map(month -> month(month, zone, lapseDays)).toList();
  }

  private Month month(MonthSpan month, ZoneId zone, int lapseDays) {
    LocalDate next = month.last().plusDays(1);
    Instant start = instant(month.first(), zone);
    Instant end = instant(next, zone);
    Instant lapsedAtStart = instant(month.first().minusDays(lapseDays), zone);
    Instant lapsedAtEnd = instant(next.minusDays(lapseDays), zone);
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

  /** The cohorts of these months, which follow each other; a month without one is left out. */
  public List<Cohort> cohorts(List<MonthSpan> months, ZoneId zone) {
    Map<Integer, long[]> table = new TreeMap<>();
    SqlPart buyersOf =
        SqlPart.of("select k.born, k.bought - k.born, count(distinct k.contact_id) from (select ")
            .and(place("c.first_purchase", months, zone))
            .and(" as born, ")
            .and(place("p.at", months, zone))
            .and(
                " as bought, p.contact_id from purchase p"
                    + " join contact c on c.id = p.contact_id and c.deleted_at is null"
                    + " where p.refunded_at is null and c.first_purchase >= ? and p.at < ?",
                instant(months.get(0).first(), zone),
                instant(months.get(months.size() - 1).last().plusDays(1), zone))
            .and(visible.on("c"))
            .and(") k group by k.born, k.bought");
    sql.each(
        buyersOf.sql(),
        row -> {
          int cohort = row.getInt(1);
          long[] buyers = table.computeIfAbsent(cohort, key -> new long[months.size() - cohort]);
          buyers[row.getInt(2)] = row.getLong(3);
        },
        buyersOf.values());
    List<Cohort> cohorts = new ArrayList<>();
    table.forEach(
        (place, buyers) ->
            cohorts.add(
                new Cohort(months.get(place), buyers[0], Arrays.stream(buyers).boxed().toList())));
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

  /** In which of the months, counted from 0, a moment lies that is before the end of the last. */
  private static SqlPart place(String column, List<MonthSpan> months, ZoneId zone) {
    SqlPart place = SqlPart.of("case");
    for (int i = 0; i < months.size() - 1; i++) {
      Instant end = instant(months.get(i).last().plusDays(1), zone);
      place = place.and(" when " + column + " < ? then " + i, end);
    }
    return place.and(" else " + (months.size() - 1) + " end");
  }

  private static Instant instant(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
