package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.app.data.TitleSearch;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Finds deals for the console's search, the newest first. */
@ApplicationScoped
public class DealSearch implements SearchSource {

  private Sql sql;
  private TitleSearch titles;

  /** For the container. */
  protected DealSearch() {}

  /** Over the database and what is found by its title. */
  @Inject
  public DealSearch(Sql sql, TitleSearch titles) {
    this.sql = sql;
    this.titles = titles;
  }

  @Override
  public String capability() {
    return "deals.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    SqlPart seen = Visible.of(RecordKind.DEALS).on(TitleSearch.ALIAS);
    List<Long> keys = titles.newest("deal", "name", seen, folded, limit);
    if (keys.isEmpty()) {
      return List.of();
    }
    SqlPart deals = DealRow.seen().and(" and d.id = any(?) order by d.id desc", keys);
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
