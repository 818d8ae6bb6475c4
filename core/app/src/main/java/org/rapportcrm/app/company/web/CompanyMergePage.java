package org.rapportcrm.app.company.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;

/** Finds the double of a company by a part of its name; the comparison follows. */
@Named
@RequestScoped
public class CompanyMergePage {

  private static final int MOST = 20;

  @Inject private CompanyPage page;
  @Inject private CompanyFinder finder;

  /** What to find the double by; at first the company's own name. */
  public String getQuery() {
    String typed = Faces.getRequestParameter("q");
    return typed == null ? page.getName() : typed;
  }

  /** Companies that may be the double. */
  public List<CompanyRow> getRows() {
    if (page.getCompany() == null || getQuery().isBlank()) {
      return List.of();
    }
    return finder.list(getQuery(), MOST).stream()
        .filter(row -> row.id() != page.getCompany().id())
        .toList();
  }
}
