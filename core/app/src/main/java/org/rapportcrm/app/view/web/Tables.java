package org.rapportcrm.app.view.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.ListAddress;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Money;
import org.rapportcrm.app.view.Word;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;

/** Makes tables of sheets: every value in the person's language, digits, calendar and zone. */
@RequestScoped
public class Tables {

  @Inject private Msg msg;
  @Inject private Fmt fmt;

  /** The table of a sheet. */
  public <R> Table of(Sheet<R> sheet) {
    List<Column<R>> shown = sheet.shown();
    return new Table(
        shown.stream().map(column -> head(sheet, column)).toList(),
        sheet.rows().stream().map(row -> line(sheet, shown, row)).toList(),
        picks(sheet, shown),
        sheet.kind().path(),
        sheet.address().columns());
  }

  private <R> Table.Head head(Sheet<R> sheet, Column<R> column) {
    String label = msg.get(column.labelKey());
    boolean figure = column.look().isFigure();
    if (column.sort() == null || sheet.sort() == null) {
      return new Table.Head(column.key(), label, figure, null, "none", null);
    }
    boolean descending = sheet.sort().startsWith("-");
    boolean here = sheet.sort().substring(descending ? 1 : 0).equals(column.sort());
    boolean turned = here ? !descending : column.look() != Look.NAME && column.look() != Look.TEXT;
    Map<String, String> filter = new LinkedHashMap<>(sheet.address().filter());
    filter.put("sort", (turned ? "-" : "") + column.sort());
    ListAddress address =
        new ListAddress(filter, sheet.address().columns(), sheet.address().view());
    return new Table.Head(
        column.key(),
        label,
        figure,
        address.on(sheet.kind().path()),
        !here ? "none" : descending ? "descending" : "ascending",
        !here ? null : descending ? "angle-down" : "angle-up");
  }

  private <R> Table.Line line(Sheet<R> sheet, List<Column<R>> shown, R row) {
    long id = sheet.id().applyAsLong(row);
    Map<String, Object> besides = sheet.besides().getOrDefault(id, Map.of());
    Object name = sheet.columns().all().get(0).value().apply(row, besides);
    return new Table.Line(
        id, text(name), shown.stream().map(column -> cell(sheet, column, row, besides)).toList());
  }

  private <R> Table.Cell cell(
      Sheet<R> sheet, Column<R> column, R row, Map<String, Object> besides) {
    String key = column.key();
    String words = sheet.text().apply(row, key);
    Object value = column.value().apply(row, besides);
    List<String> chips =
        value instanceof Collection<?> several
            ? several.stream().map(String::valueOf).toList()
            : List.of();
    return new Table.Cell(
        key,
        msg.get(column.labelKey()),
        column.look().word(),
        column.look().isFigure(),
        words != null ? words : chips.isEmpty() ? text(value) : "",
        chips,
        sheet.link().apply(row, key),
        sheet.detail().apply(row, key),
        sheet.mark().apply(row, key),
        sheet.editing() ? column.edit() : null);
  }

  private String text(Object value) {
    if (value == null || value instanceof Collection<?>) {
      return "";
    }
    if (value instanceof Word word) {
      return msg.get(word.key());
    }
    if (value instanceof Money money) {
      return fmt.money(money.amount(), money.currency());
    }
    if (value instanceof Instant at) {
      return fmt.date(at);
    }
    if (value instanceof LocalDate day) {
      return fmt.date(day);
    }
    if (value instanceof Boolean yes) {
      return msg.get(yes ? "views.yes" : "views.no");
    }
    if (value instanceof BigDecimal number) {
      return fmt.number(number);
    }
    return value instanceof Number number ? fmt.number(number) : value.toString();
  }

  /** The chosen ones first, in their order, then the others. */
  private <R> List<Table.Pick> picks(Sheet<R> sheet, List<Column<R>> shown) {
    List<Table.Pick> picks = new ArrayList<>();
    for (Column<R> column : shown) {
      picks.add(new Table.Pick(column.key(), msg.get(column.labelKey()), true));
    }
    for (Column<R> column : sheet.columns().all()) {
      if (!shown.contains(column)) {
        picks.add(new Table.Pick(column.key(), msg.get(column.labelKey()), false));
      }
    }
    return picks;
  }
}
