package org.rapportcrm.app.company.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** The list of companies. */
@Named
@RequestScoped
public class CompaniesPage {

  private static final int ROWS = 50;

  @Inject private CompanyFinder finder;

  private String query;
  private Slice<CompanyRow> slice;

  @PostConstruct
  void load() {
    query = Faces.getRequestParameter("q");
    CompanyFinder.After after =
        Cursor.parse(Faces.getRequestParameter("after"), String.class, Long.class)
            .map(p -> new CompanyFinder.After(p.get(0, String.class), p.get(1, Long.class)))
            .orElse(null);
    slice = Slice.of(finder.list(query, after, ROWS + 1), ROWS);
  }

  /** The companies of this page. */
  public List<CompanyRow> getRows() {
    return slice.rows();
  }

  /** Whether a name is looked for. */
  public boolean isFiltered() {
    return query != null && !query.isBlank();
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    CompanyRow last = slice.last();
    return last == null
        ? null
        : Url.of("/console/companies")
            .with("q", query)
            .with("after", Cursor.of(last.nameFolded(), last.id()))
            .toString();
  }
}
