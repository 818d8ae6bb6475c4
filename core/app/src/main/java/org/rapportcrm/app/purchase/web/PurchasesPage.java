package org.rapportcrm.app.purchase.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.web.ShownFields;
import org.rapportcrm.app.purchase.PurchaseColumns;
import org.rapportcrm.app.purchase.PurchaseRow;
import org.rapportcrm.app.purchase.Purchases;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.ListKind;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.web.Sheet;
import org.rapportcrm.app.view.web.Table;
import org.rapportcrm.app.view.web.Tables;
import org.rapportcrm.app.view.web.ViewBar;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** All purchases. */
@Named
@RequestScoped
public class PurchasesPage {

  private static final int ROWS = 50;

  @Inject private Purchases purchases;
  @Inject private Msg msg;
  @Inject private Fmt fmt;
  @Inject private Tables tables;
  @Inject private CustomColumns custom;
  @Inject private ShownFields fields;
  @Inject private CustomFilters customFilters;

  private String query;
  private Order<PurchaseRow> order;
  private String refunded;
  private Slice<PurchaseRow> slice;
  private Table table;
  private Columns<PurchaseRow> columns;

  @PostConstruct
  void load() {
    query = Faces.getRequestParameter("q");
    refunded = Faces.getRequestParameter("refunded");
    order =
        Purchases.SORTING.of(Faces.getRequestParameter("sort")).orElse(Purchases.SORTING.usually());
    Purchases.Filter filter =
        new Purchases.Filter(
            null,
            refunded == null || refunded.isBlank() ? null : "yes".equals(refunded),
            query,
            customFilters.shown(
                Carrier.PURCHASE, CustomFilters.of(ViewBar.address().filter()), Here::failed));
    slice =
        Slice.of(
            purchases.list(
                filter, order, order.placeShown(Faces.getRequestParameter("after")), ROWS + 1),
            ROWS);
  }

  /** The purchases of this page. */
  public List<PurchaseRow> getRows() {
    return slice.rows();
  }

  /** The purchases of this page as the person wants to see them. */
  public Table getTable() {
    if (table == null) {
      table =
          tables.of(
              Sheet.of(
                      ListKind.PURCHASES,
                      columns(),
                      ViewBar.address(),
                      slice.rows(),
                      PurchaseRow::id,
                      row -> null)
                  .sorted(order.word())
                  .with(besides())
                  .linked(PurchasesPage::link)
                  .worded((row, key) -> key.equals("at") ? fmt.dayOrTime(row.at()) : null));
    }
    return table;
  }

  private static String link(PurchaseRow row, String key) {
    return key.equals("contact") ? "/console/contact/" + row.contactId() + "/purchases" : null;
  }

  private Columns<PurchaseRow> columns() {
    if (columns == null) {
      columns = custom.behind(PurchaseColumns.ALL, fields.active(Carrier.PURCHASE));
    }
    return columns;
  }

  private Map<Long, Map<String, Object>> besides() {
    return custom.of(
        Carrier.PURCHASE,
        getRows().stream().map(PurchaseRow::id).toList(),
        columns().shown(ViewBar.address().columns()));
  }

  /** The way to what the list shows as a file, but for its format. */
  public String getExportPath() {
    Url url =
        Url.of("/api/v1/purchases/export")
            .with("query", query)
            .with("sort", order.word())
            .with(
                "refunded", refunded == null || refunded.isBlank() ? null : "yes".equals(refunded))
            .with("columns", Columns.joined(columns().shown(ViewBar.address().columns())));
    CustomFilters.of(ViewBar.address().filter())
        .forEach((key, value) -> url.with(Definition.PREFIX + key, value));
    return url.toString();
  }

  /** Whether the list is restricted. */
  public boolean isFiltered() {
    return !CustomFilters.of(ViewBar.address().filter()).isEmpty()
        || query != null && !query.isBlank()
        || refunded != null && !refunded.isBlank();
  }

  /** Refunded ones, or the others. */
  public List<Choice> getStates() {
    return List.of(
        new Choice("no", msg.get("purchases.kept")),
        new Choice("yes", msg.get("purchases.refunded")));
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    PurchaseRow last = slice.last();
    return last == null
        ? null
        : ViewBar.address().on(ListKind.PURCHASES.path(), "after", order.cursor(last));
  }
}
