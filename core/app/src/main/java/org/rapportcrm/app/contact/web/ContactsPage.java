package org.rapportcrm.app.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.find.ContactAddress;
import org.rapportcrm.app.contact.find.ContactBesides;
import org.rapportcrm.app.contact.find.ContactColumns;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactPage;
import org.rapportcrm.app.contact.find.ContactPage.After;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.contact.find.ContactTotals;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.web.ShownFields;
import org.rapportcrm.app.purchase.CountedCurrency;
import org.rapportcrm.app.purchase.Spending;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.ListKind;
import org.rapportcrm.app.view.web.Sheet;
import org.rapportcrm.app.view.web.Table;
import org.rapportcrm.app.view.web.Tables;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Url;

/** The list of contacts. */
@Named
@RequestScoped
public class ContactsPage {

  private static final int ROWS = 50;

  @Inject private ContactFinder finder;
  @Inject private ContactTotals totals;
  @Inject private Spending spending;
  @Inject private CountedCurrency counted;
  @Inject private ContactAddress address;
  @Inject private CustomColumns custom;
  @Inject private ShownFields fields;
  @Inject private ContactBesides besides;
  @Inject private Msg msg;
  @Inject private Fmt fmt;
  @Inject private Tables tables;
  @Inject private Tags tags;
  @Inject private CurrentUser user;

  private Columns<ContactRow> columns;
  private Table table;
  private ListView view;
  private ContactFilter filter;
  private ContactPage page;
  private Map<Long, List<Spending.Spent>> spent = Map.of();
  private long total;
  private String problem;

  @PostConstruct
  void load() {
    view = ListView.ofRequest();
    try {
      filter = address.filter(view.address().filter());
      After before = view.place(view.before());
      page =
          before == null
              ? finder.page(filter, view.sort(), view.place(view.cursor()), ROWS)
              : finder.pageBefore(filter, view.sort(), before, ROWS);
      spent = spending.of(page.rows().stream().map(ContactRow::id).toList());
      total = totals.of(filter);
    } catch (ProblemException e) {
      problem = e.getMessage();
      filter = ContactFilter.ALL;
      page = new ContactPage(List.of(), null, null);
    }
  }

  /** What the address asks for. */
  public ListView view() {
    return view;
  }

  /** Which contacts the list shows, for actions on all of them. */
  public ContactFilter shown() {
    return filter;
  }

  /** The contacts of this page. */
  public List<ContactRow> getRows() {
    return page.rows();
  }

  /** Whether nobody is there at all, or nobody whom the filter leaves. */
  public boolean isNobody() {
    return page.rows().isEmpty();
  }

  /** Whether the list is restricted. */
  public boolean isFiltered() {
    return view.isFiltered();
  }

  /** What is wrong with the address, or {@code null}. */
  public String getProblem() {
    return problem;
  }

  /** How many there are, in words. */
  public String getCount() {
    return total >= ContactTotals.MOST && view.isFiltered()
        ? msg.of("contacts.more-than", ContactTotals.MOST - 1)
        : msg.of("contacts.count", total);
  }

  /** In which currency the sums count that the list is sorted by; {@code null} where all do. */
  public String getSumsIn() {
    return view.sort().by() == ContactSort.By.PURCHASE_SUM
        ? counted.amongSeveral().map(code -> msg.of("contacts.sums-in", code)).orElse(null)
        : null;
  }

  /** The address of what is shown. */
  public String getHere() {
    return view.sortedBy(view.sort());
  }

  /** The address of what is shown, with one more parameter. */
  String pathWith(String name, Object value) {
    String path = getHere();
    return path + (path.contains("?") ? "&" : "?") + name + "=" + value;
  }

  /** How many there are. */
  public long getTotal() {
    return total;
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    return view.page(page.next());
  }

  /** Path of the page before; {@code null} at the beginning. */
  public String getPrevious() {
    return view.pageBefore(page.previous());
  }

  /** The way to what the list shows as a file, but for its format. */
  public String getExportPath() {
    String tag = filter.tagId() == null ? null : tagName(filter.tagId());
    Url url = Url.of("/api/v1/contacts/export");
    view.custom().forEach((key, value) -> url.with(Definition.PREFIX + key, value));
    return url.with("query", view.query())
        .with("lifeStage", view.stage())
        .with("owner", view.owner())
        .with("source", view.source())
        .with("tag", tag)
        .with("list", view.list())
        .with("company", view.company())
        .with("hasEmail", view.email() == null ? null : "yes".equals(view.email()))
        .with("segment", view.segment())
        .with("sort", view.sort().word())
        .with("columns", Columns.joined(columns().shown(view.address().columns())))
        .toString();
  }

  private String tagName(long id) {
    return tags.name(id).orElse("?");
  }

  /** The contacts of this page as the person wants to see them. */
  public Table getTable() {
    if (table == null) {
      table =
          tables.of(
              Sheet.of(
                      ListKind.CONTACTS,
                      columns(),
                      view.address(),
                      page.rows(),
                      ContactRow::id,
                      row -> "/console/contact/" + row.id())
                  .sorted(view.sort().word())
                  .worded((row, key) -> key.equals(ContactColumns.SPENT) ? spent(row) : null)
                  .with(
                      besides.of(
                          page.rows().stream().map(ContactRow::id).toList(),
                          columns().shown(view.address().columns())))
                  .noted(this::detail, (row, key) -> null)
                  .edited(user.may("contacts.write")));
    }
    return table;
  }

  private Columns<ContactRow> columns() {
    if (columns == null) {
      columns = custom.behind(ContactColumns.ALL, fields.active(Carrier.CONTACT));
    }
    return columns;
  }

  private String detail(ContactRow row, String key) {
    boolean hasColumn = Columns.keys(view.address().columns()).contains("company");
    return key.equals("name") && !hasColumn ? row.company() : null;
  }

  /** What somebody spent, in each currency for itself. */
  private String spent(ContactRow row) {
    return spent.getOrDefault(row.id(), List.of()).stream()
        .map(one -> fmt.money(one.amount(), one.currency()))
        .collect(Collectors.joining(" + "));
  }
}
