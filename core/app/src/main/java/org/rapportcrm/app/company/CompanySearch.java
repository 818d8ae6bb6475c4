package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.page.SearchSource;

/** Finds companies for the console's search. */
@ApplicationScoped
public class CompanySearch implements SearchSource {

  private CompanyFinder finder;

  /** For the container. */
  protected CompanySearch() {}

  /** Over the finder. */
  @Inject
  public CompanySearch(CompanyFinder finder) {
    this.finder = finder;
  }

  @Override
  public String capability() {
    return "companies.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    return finder.list(folded, limit).stream()
        .map(
            row ->
                new Hit(
                    "companies.company", row.name(), row.city(), "/console/company/" + row.id()))
        .toList();
  }
}
