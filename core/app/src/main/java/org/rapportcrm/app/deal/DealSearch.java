package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.app.data.FoldedSql;

/** Finds deals for the console's search, the newest first. */
@ApplicationScoped
public class DealSearch implements SearchSource {

  private Sql sql;

  /** For the container. */
  protected DealSearch() {}

  /** Over the database. */
  @Inject
  public DealSearch(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String capability() {
    return "deals.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    SqlPart deals =
        DealRow.seen()
            .and(FoldedSql.holds("d.name", folded))
            .and(" order by d.id desc limit ?", limit);
    return sql.list(deals.sql(), DealRow::of, deals.values()).stream()
        .map(
            deal ->
                new Hit(
                    "deals.deal",
                    deal.name(),
                    deal.contactName() == null ? deal.company() : deal.contactName(),
                    "/console/deal-edit/" + deal.id()))
        .toList();
  }
}
