package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;

/** What was sold and runs out: deals that are won and are to be renewed on a day. */
@ApplicationScoped
public class Renewals {

  private static final String OPEN =
      " and d.outcome = 'won' and d.renews_on is not null and d.renewal is null";

  private Sql sql;

  /** For the container. */
  protected Renewals() {}

  /** Over the database. */
  @Inject
  public Renewals(Sql sql) {
    this.sql = sql;
  }

  /** A place in the list: just after this deal. */
  public record After(LocalDate renewsOn, long id) {}

  /**
   * At most {@code limit} deals to renew, the first first; those that are overdue are among them.
   *
   * @param until the last day that counts
   * @param owner {@code null} for everybody's
   */
  public List<DealRow> due(LocalDate until, Long owner, After after, int limit) {
    SqlPart query =
        DealRow.seen()
            .and(OPEN)
            .and(" and d.renews_on <= ?", until)
            .and(owner == null ? SqlPart.NONE : SqlPart.of(" and d.owner_id = ?", owner))
            .and(
                after == null
                    ? SqlPart.NONE
                    : SqlPart.of(" and (d.renews_on, d.id) > (?, ?)", after.renewsOn(), after.id()))
            .and(" order by d.renews_on, d.id limit ?", limit);
    return sql.list(query.sql(), DealRow::of, query.values());
  }

  /** Those of {@link #due} for which there is no task yet, whoever looks after them. */
  List<DealRow> withoutTask(LocalDate until, int limit) {
    SqlPart query =
        DealRow.seen()
            .and(OPEN)
            .and(
                " and d.renews_on <= ? and not exists (select 1 from task t where t.origin ="
                    + " 'renewal:' || d.id || ':' || cast(d.renews_on as varchar))",
                until)
            .and(" order by d.renews_on, d.id limit ?", limit);
    return sql.list(query.sql(), DealRow::of, query.values());
  }
}
