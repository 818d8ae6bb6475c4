package org.rapportcrm.app.deal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.deal.DealColumns;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.web.ShownFields;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.ListKind;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.web.Sheet;
import org.rapportcrm.app.view.web.Table;
import org.rapportcrm.app.view.web.Tables;
import org.rapportcrm.app.view.web.ViewBar;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** Deals of a pipeline: the board with a column for each stage, or the list. */
@Named
@RequestScoped
public class DealsPage {

  private static final int ROWS = 50;

  @Inject private DealChoices choices;
  @Inject private DealFinder finder;
  @Inject private BoardColumns columnsOf;
  @Inject private DealWords words;
  @Inject private Tables tables;
  @Inject private CustomColumns custom;
  @Inject private ShownFields fields;
  @Inject private CustomFilters customFilters;
  @Inject private Msg msg;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Clock clock;

  private DealView view;
  private Pipeline pipeline;
  private DealFilter filter;
  private Order<DealRow> order;
  private List<BoardColumns.Column> columns;
  private Slice<DealRow> slice;
  private Table table;
  private Columns<DealRow> columnsOfList;

  @PostConstruct
  void load() {
    view = DealView.of(Here::parameter);
    order = DealFinder.SORTING.of(Here.parameter("sort")).orElse(DealFinder.SORTING.usually());
    List<Pipeline> all = choices.all();
    pipeline =
        all.stream()
            .filter(one -> view.pipeline() != null && one.id() == view.pipeline())
            .findFirst()
            .orElse(all.get(0));
    String calendar = viewer.locale().getUnicodeLocaleType("ca");
    filter =
        view.filter(pipeline.id(), user.id().orElse(null), clock.instant(), words.today(), calendar)
            .within(
                customFilters.shown(
                    Carrier.DEAL, CustomFilters.of(ViewBar.address().filter()), Here::failed));
  }

  /** The pipeline that is shown. */
  public Pipeline getPipeline() {
    return pipeline;
  }

  /** Whether it is the list. */
  public boolean isList() {
    return view.list();
  }

  /** Whether anything restricts what is shown. */
  public boolean isFiltered() {
    return view.isFiltered() || !CustomFilters.of(ViewBar.address().filter()).isEmpty();
  }

  /** The columns of the board. */
  public List<BoardColumns.Column> getColumns() {
    if (columns == null) {
      columns = columnsOf.of(pipeline, filter, view);
    }
    return columns;
  }

  /** The stage that a phone shows. */
  public String getCurrentStage() {
    return pipeline
        .stage(view.stage() == null ? "" : view.stage())
        .map(Stage::word)
        .orElse(pipeline.first().word());
  }

  /** Whether there is no deal at all in this pipeline, by no filter. */
  public boolean isNone() {
    return !isFiltered()
        && (isList() ? getRows().isEmpty() : getColumns().stream().allMatch(c -> c.count() == 0));
  }

  /** The deals of this page of the list. */
  public List<DealRow> getRows() {
    return slice().rows();
  }

  /** The deals of this page of the list as the person wants to see them. */
  public Table getTable() {
    if (table == null) {
      table =
          tables.of(
              Sheet.of(
                      ListKind.DEALS,
                      columns(),
                      ViewBar.address(),
                      getRows(),
                      DealRow::id,
                      row -> DealLinks.of(row, "name"))
                  .sorted(order.word())
                  .with(besides())
                  .linked(DealLinks::of)
                  .worded(this::text)
                  .noted(
                      (row, key) -> key.equals("stage") ? words.stalled(row) : null,
                      (row, key) -> isStalled(row, key) ? msg.get("deals.stalled") : null));
    }
    return table;
  }

  private String text(DealRow row, String key) {
    return switch (key) {
      case "stage" -> words.stage(row.stage());
      case "probability" -> words.chance(row);
      default -> null;
    };
  }

  private boolean isStalled(DealRow row, String key) {
    return key.equals("stage") && !words.stalled(row).isEmpty();
  }

  private Columns<DealRow> columns() {
    if (columnsOfList == null) {
      columnsOfList = custom.behind(DealColumns.ALL, fields.active(Carrier.DEAL));
    }
    return columnsOfList;
  }

  private Map<Long, Map<String, Object>> besides() {
    return custom.of(
        Carrier.DEAL,
        getRows().stream().map(DealRow::id).toList(),
        columns().shown(ViewBar.address().columns()));
  }

  /** The way to what the list shows as a file, but for its format. */
  public String getExportPath() {
    Url url =
        Url.of("/api/v1/deals/export")
            .with("pipeline", pipeline.id())
            .with("owner", view.ownerKey(user.id().orElse(null)))
            .with("sort", order.word())
            .with("from", filter.closes().from())
            .with("to", filter.closes().to())
            .with("stalled", view.stalled() ? true : null)
            .with("columns", Columns.joined(columns().shown(ViewBar.address().columns())));
    CustomFilters.of(ViewBar.address().filter())
        .forEach((key, value) -> url.with(Definition.PREFIX + key, value));
    return url.toString();
  }

  /** Path of the list's next page; {@code null} at the end. */
  public String getNext() {
    DealRow last = slice().last();
    return last == null
        ? null
        : ViewBar.address().on(ListKind.DEALS.path(), "after", order.cursor(last));
  }

  /** Path of the board. */
  public String getBoardPath() {
    return view.as(false).path().with("view", "board").toString();
  }

  /** Path of the list. */
  public String getListPath() {
    return view.as(true).path().toString();
  }

  private Slice<DealRow> slice() {
    if (slice == null) {
      slice = Slice.of(finder.list(filter, order, order.placeShown(view.after()), ROWS + 1), ROWS);
    }
    return slice;
  }
}
