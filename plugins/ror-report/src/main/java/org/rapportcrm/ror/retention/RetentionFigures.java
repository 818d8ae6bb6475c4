package org.rapportcrm.ror.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Counts who stayed, all months with one statement over the purchases and all cohorts with another,
 * of the contacts that the asking person sees.
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

  /**
   * Each of these months, which follow each other, with one statement that reads the purchases
   * once: it notes for each customer on which of the months' edges they were active.
   */
  public List<Month> months(List<MonthSpan> months, ZoneId zone, int lapseDays) {
    List<LocalDate> edges = new ArrayList<>();
    months.forEach(month -> edges.add(month.first()));
    edges.add(months.get(months.size() - 1).last().plusDays(1));
    SqlPart figures =
        sums(edges, zone)
            .and(" from (select max(c.first_purchase) as first_purchase")
            .and(activeOn(edges, zone, lapseDays))
            .and(
                " from purchase p join contact c on c.id = p.contact_id and c.deleted_at is null"
                    + " where p.refunded_at is null and p.at >= ? and p.at < ?",
                instant(edges.get(0).minusDays(lapseDays), zone),
                instant(edges.get(months.size()), zone))
            .and(visible.on("c"))
            .and(" group by p.contact_id) k");
    return sql.first(figures.sql(), row -> read(months, row), figures.values()).orElseThrow();
  }

  /** The four counts of each month, out of whoever was active on its first edge and on its last. */
  private static SqlPart sums(List<LocalDate> edges, ZoneId zone) {
    SqlPart sums = SqlPart.of("select 0");
    for (int month = 0; month < edges.size() - 1; month++) {
      String was = "on" + month;
      String is = "on" + (month + 1);
      sums =
          sums.and(", coalesce(sum(" + was + "), 0), coalesce(sum(" + is + "), 0)")
              .and(
                  ", coalesce(sum(case when first_purchase >= ? then " + is + " else 0 end), 0)",
                  instant(edges.get(month), zone))
              .and(", coalesce(sum(" + was + " * (1 - " + is + ")), 0)");
    }
    return sums;
  }

  /** For each edge a column: 1 for whoever bought within the lapse days before it, else 0. */
  private static SqlPart activeOn(List<LocalDate> edges, ZoneId zone, int lapseDays) {
    SqlPart columns = SqlPart.NONE;
    for (int edge = 0; edge < edges.size(); edge++) {
      columns =
          columns.and(
              ", max(case when p.at >= ? and p.at < ? then 1 else 0 end) as on" + edge,
              instant(edges.get(edge).minusDays(lapseDays), zone),
              instant(edges.get(edge), zone));
    }
    return columns;
  }

  private static List<Month> read(List<MonthSpan> months, ResultSet row) throws SQLException {
    List<Month> counted = new ArrayList<>();
    int column = 2;
    for (MonthSpan month : months) {
      counted.add(
          new Month(
              month,
              row.getLong(column),
              row.getLong(column + 1),
              row.getLong(column + 2),
              row.getLong(column + 3)));
      column += 4;
    }
    return counted;
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

  /**
   * Repeat purchases up to now. Each contact's first purchase is known, so that nothing has to be
   * sorted; two at the same instant are the first and the second.
   */
  public Repeat repeat() {
    long customers = customersWith(1);
    long repeaters = customersWith(2);
    SqlPart gaps =
        SqlPart.of(
                """
                select avg((extract(epoch from k.second_at) - extract(epoch from k.first_at))
                           / 86400.0), count(k.second_at)
                from (select max(c.first_purchase) as first_at,
                             case when sum(case when p.at = c.first_purchase then 1 else 0 end) > 1
                                  then max(c.first_purchase)
                                  else min(case when p.at > c.first_purchase then p.at end)
                             end as second_at
                      from purchase p
                      join contact c on c.id = p.contact_id and c.deleted_at is null
                       and c.purchase_count >= 2
                      where p.refunded_at is null
                """)
            .and(visible.on("c"))
            .and(" group by p.contact_id) k");
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
    if (months.size() == 1) {
      return SqlPart.of("0");
    }
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
