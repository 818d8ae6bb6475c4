package org.rapportcrm.app.company.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.company.CompanyColumns;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.web.ShownFields;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.ListKind;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.web.Sheet;
import org.rapportcrm.app.view.web.Table;
import org.rapportcrm.app.view.web.Tables;
import org.rapportcrm.app.view.web.ViewBar;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** The list of companies. */
@Named
@RequestScoped
public class CompaniesPage {

  private static final int ROWS = 50;

  @Inject private CompanyFinder finder;
  @Inject private Tables tables;
  @Inject private CustomColumns custom;
  @Inject private ShownFields fields;
  @Inject private CustomFilters customFilters;
  @Inject private CurrentUser user;

  private String query;
  private Order<CompanyRow> order;
  private Slice<CompanyRow> slice;
  private Table table;
  private Columns<CompanyRow> columns;

  @PostConstruct
  void load() {
    query = Faces.getRequestParameter("q");
    order =
        CompanyFinder.SORTING
            .of(Faces.getRequestParameter("sort"))
            .orElse(CompanyFinder.SORTING.usually());
    slice =
        Slice.of(
            finder.list(
                query,
                customFilters.shown(
                    Carrier.COMPANY, CustomFilters.of(ViewBar.address().filter()), Here::failed),
                order,
                order.placeShown(Faces.getRequestParameter("after")),
                ROWS + 1),
            ROWS);
  }

  /** The companies of this page. */
  public List<CompanyRow> getRows() {
    return slice.rows();
  }

  /** The companies of this page as the person wants to see them. */
  public Table getTable() {
    if (table == null) {
      table =
          tables.of(
              Sheet.of(
                      ListKind.COMPANIES,
                      columns(),
                      ViewBar.address(),
                      slice.rows(),
                      CompanyRow::id,
                      row -> "/console/company/" + row.id())
                  .sorted(order.word())
                  .with(besides())
                  .linked(CompaniesPage::link)
                  .edited(user.may("companies.write")));
    }
    return table;
  }

  private static String link(CompanyRow row, String key) {
    return switch (key) {
      case "name" -> "/console/company/" + row.id();
      case "contacts" -> "/console/contacts?company=" + row.id();
      default -> null;
    };
  }

  private Columns<CompanyRow> columns() {
    if (columns == null) {
      columns = custom.behind(CompanyColumns.ALL, fields.active(Carrier.COMPANY));
    }
    return columns;
  }

  private Map<Long, Map<String, Object>> besides() {
    return custom.of(
        Carrier.COMPANY,
        getRows().stream().map(CompanyRow::id).toList(),
        columns().shown(ViewBar.address().columns()));
  }

  /** The way to what the list shows as a file, but for its format. */
  public String getExportPath() {
    Url url =
        Url.of("/api/v1/companies/export")
            .with("query", query)
            .with("sort", order.word())
            .with("columns", Columns.joined(columns().shown(ViewBar.address().columns())));
    CustomFilters.of(ViewBar.address().filter())
        .forEach((key, value) -> url.with(Definition.PREFIX + key, value));
    return url.toString();
  }

  /** Whether a name is looked for. */
  public boolean isFiltered() {
    return query != null && !query.isBlank()
        || !CustomFilters.of(ViewBar.address().filter()).isEmpty();
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    CompanyRow last = slice.last();
    return last == null
        ? null
        : ViewBar.address().on(ListKind.COMPANIES.path(), "after", order.cursor(last));
  }
}
