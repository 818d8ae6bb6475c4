package org.rapportcrm.app.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Adds up deals by the day on which they are decided. */
@ApplicationScoped
public class Forecasts {

  private Sql sql;

  /** For the container. */
  protected Forecasts() {}

  /** Over the database. */
  @Inject
  public Forecasts(Sql sql) {
    this.sql = sql;
  }

  /**
   * The forecast of these days, over the deals that the person sees.
   *
   * @param pipeline only one; {@code null} for all
   * @param owner only one; {@code null} for all
   */
  public Forecast between(LocalDate from, LocalDate to, Long pipeline, Long owner) {
    SqlPart query =
        SqlPart.of(
                "select f.*, u.name as owner from (select d.closes_on, d.owner_id, d.currency,"
                    + " sum(case when d.outcome = 'won' then d.amount else 0 end) as won,"
                    + " sum(case when d.outcome = 'open' then d.amount else 0 end) as open_sum,"
                    + " sum(case when d.outcome = 'open' then d.amount"
                    + " * coalesce(d.probability, st.probability) else 0 end) / 100 as weighted,"
                    + " count(*) as deals from deal d"
                    + " join pipeline_stage st on st.id = d.stage_id"
                    + " where d.outcome in ('open', 'won') and d.amount is not null"
                    + " and d.currency is not null and d.closes_on between ? and ?",
                from,
                to)
            .and(pipeline == null ? SqlPart.NONE : SqlPart.of(" and d.pipeline_id = ?", pipeline))
            .and(owner == null ? SqlPart.NONE : SqlPart.of(" and d.owner_id = ?", owner))
            .and(Visible.of(RecordKind.DEALS).on("d"))
            .and(
                " group by d.closes_on, d.owner_id, d.currency) f"
                    + " left join app_user u on u.id = f.owner_id"
                    + " order by u.name, f.owner_id, f.closes_on");
    List<Forecast.Day> days =
        sql.list(
            query.sql(),
            row ->
                new Forecast.Day(
                    row.getObject("closes_on", LocalDate.class),
                    Sql.longOrNull(row, "owner_id"),
                    row.getString("owner"),
                    row.getString("currency"),
                    row.getBigDecimal("won"),
                    row.getBigDecimal("open_sum"),
                    row.getBigDecimal("weighted").setScale(4, RoundingMode.HALF_UP),
                    row.getLong("deals")),
            query.values());
    return new Forecast(days);
  }
}
