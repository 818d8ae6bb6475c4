package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.data.SharedAnswers;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Order.Place;
import org.rapportcrm.app.view.Sorting;

/** Finds deals for lists and for the board; every list is read page by page, by an index. */
@ApplicationScoped
public class DealFinder {

  private static final int MOST_REASONS = 100;
  private static final int MOST_KEPT = 200;

  private final SharedAnswers<Summed, List<StageSum>> sums =
      new SharedAnswers<>(Duration.ofSeconds(5), MOST_KEPT);
  private final SharedAnswers<Visible, List<String>> reasons =
      new SharedAnswers<>(Duration.ofMinutes(1), MOST_KEPT);
  private Sql sql;

  /** What was summed up, and when a deal of it was changed last. */
  private record Summed(DealFilter filter, Visible visible, Instant changed) {}

  /** For the container. */
  protected DealFinder() {}

  /** Over the database. */
  @Inject
  public DealFinder(Sql sql) {
    this.sql = sql;
  }

  /** A place in a list by day: just after this deal. A {@code null} day stands for none. */
  public record After(LocalDate closesOn, long id) {

    /** Just after this one. */
    public static After of(DealRow row) {
      return new After(row.closesOn(), row.id());
    }
  }

  /** How lists of deals can be sorted; what is decided first comes first where nobody says. */
  public static final Sorting<DealRow> SORTING =
      new Sorting<>(
          "d.id",
          DealRow::id,
          "closesOn",
          List.of(
              Sorting.By.<DealRow>of("closesOn", "d.closes_on", LocalDate.class, DealRow::closesOn)
                  .orNone(),
              Sorting.By.<DealRow>of("amount", "d.amount", BigDecimal.class, DealRow::amount)
                  .orNone(),
              Sorting.By.of("created", "d.created_at", Instant.class, DealRow::createdAt),
              Sorting.By.of("updated", "d.updated_at", Instant.class, DealRow::updatedAt),
              Sorting.By.of("id", "d.id", Long.class, DealRow::id)));

  /** A place in a list of what was moved, the last first: just after this deal. */
  public record Moved(Instant since, long id) {}

  /**
   * How many deals of a stage there are, what they sum up to in one currency, and what is to be
   * expected of that by their chances.
   *
   * @param currency {@code null} for deals without an amount
   */
  public record StageSum(
      long stageId, String currency, long deals, BigDecimal amount, BigDecimal weighted) {}

  /** The deal as lists show it. */
  public Optional<DealRow> row(long id) {
    SqlPart query = DealRow.seen().and(" and d.id = ?", id);
    return sql.first(query.sql(), DealRow::of, query.values());
  }

  /** At most {@code limit} deals with a key above {@code afterId}, in the order of their keys. */
  public List<DealRow> byKey(DealFilter filter, long afterId, int limit) {
    return read(filter, SqlPart.of(" and d.id > ? order by d.id", afterId), limit);
  }

  /** At most {@code limit} deals: those to be decided first, those without a day last. */
  public List<DealRow> byDay(DealFilter filter, After after, int limit) {
    List<DealRow> rows = new ArrayList<>();
    if (after == null || after.closesOn() != null) {
      SqlPart place =
          after == null
              ? SqlPart.of(" and d.closes_on is not null")
              : SqlPart.of(" and (d.closes_on, d.id) > (?, ?)", after.closesOn(), after.id());
      rows.addAll(read(filter, place.and(" order by d.closes_on, d.id"), limit));
    }
    if (rows.size() < limit && filter.closes().equals(DealFilter.Days.ANY)) {
      long id = after != null && after.closesOn() == null ? after.id() : 0;
      SqlPart rest = SqlPart.of(" and d.closes_on is null and d.id > ? order by d.id", id);
      rows.addAll(read(filter, rest, limit - rows.size()));
    }
    return rows;
  }

  /** At most {@code limit} deals in an order, after a place. */
  public List<DealRow> list(DealFilter filter, Order<DealRow> order, Place after, int limit) {
    return order.page(after, limit, (rest, most) -> read(filter, rest, most));
  }

  /** At most {@code limit} deals, those first that came to their stage last. */
  public List<DealRow> byMove(DealFilter filter, Moved after, int limit) {
    SqlPart place =
        after == null
            ? SqlPart.NONE
            : SqlPart.of(" and (d.stage_since, d.id) < (?, ?)", after.since(), after.id());
    return read(filter, place.and(" order by d.stage_since desc, d.id desc"), limit);
  }

  private List<DealRow> read(DealFilter filter, SqlPart rest, int limit) {
    String cut = " fetch first " + limit + " rows only";
    SqlPart query = DealRow.seen().and(filter.conditions()).and(rest).and(cut);
    return sql.list(query.sql(), DealRow::of, query.values());
  }

  /**
   * Number and sums of the deals of each stage and currency. They are kept until a deal of the
   * pipeline is changed or this program deletes one, and never longer than some seconds.
   *
   * @param filter with a pipeline
   */
  public List<StageSum> sums(DealFilter filter) {
    Instant changed =
        sql.first(
                "select max(updated_at) as changed from deal where pipeline_id = ?",
                row -> Sql.instant(row, "changed"),
                filter.pipelineId())
            .orElse(null);
    Summed key = new Summed(filter, Visible.of(RecordKind.DEALS), changed);
    return sums.get(key, () -> sum(filter));
  }

  /** Forgets the sums: a deal is no more. */
  void forget() {
    sums.forget();
  }

  /** Chances are multiplied with sums of deals that have the same, and not with each deal. */
  private List<StageSum> sum(DealFilter filter) {
    SqlPart query =
        SqlPart.of(
                "select same.stage_id, same.currency, sum(same.deals) as deals,"
                    + " sum(same.amount) as amount,"
                    + " sum(same.amount * coalesce(same.probability, st.probability)) / 100 as weighted"
                    + " from (select d.stage_id, d.currency, d.probability, count(*) as deals,"
                    + " coalesce(sum(d.amount), 0) as amount from deal d where 1 = 1")
            .and(filter.conditions())
            .and(seen())
            .and(
                " group by d.stage_id, d.currency, d.probability) same"
                    + " join pipeline_stage st on st.id = same.stage_id"
                    + " group by same.stage_id, same.currency"
                    + " order by same.stage_id, same.currency");
    return sql.list(
        query.sql(),
        row ->
            new StageSum(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5)),
        query.values());
  }

  /**
   * Reasons for which deals were lost, the most frequent of the last two thousand first; what was
   * written in the last minute may be missing.
   */
  public List<String> lostReasons(int most) {
    return reasons.get(Visible.of(RecordKind.DEALS), () -> readReasons()).stream()
        .limit(most)
        .toList();
  }

  private List<String> readReasons() {
    SqlPart query =
        SqlPart.of(
                "select lost_reason from (select d.lost_reason from deal d"
                    + " where d.outcome = 'lost' and d.lost_reason is not null")
            .and(seen())
            .and(
                " order by d.closes_on desc limit 2000) recent group by lost_reason"
                    + " order by count(*) desc, lost_reason fetch first "
                    + MOST_REASONS
                    + " rows only");
    return sql.list(query.sql(), row -> row.getString(1), query.values());
  }

  private static SqlPart seen() {
    return Visible.of(RecordKind.DEALS).on("d");
  }
}
