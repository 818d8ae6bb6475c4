package org.rapportcrm.app.imports.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.imports.deal.DealState.Cell;
import org.rapportcrm.app.imports.write.ContactsBack;
import org.rapportcrm.app.pipeline.Stage;

/**
 * A deal before a row, for what a try shows.
 *
 * @param custom custom fields that the row changes, with what they held
 */
record DealShow(Map<Cell, Object> values, Map<Definition, String> custom) {

  /** Those whose values say nothing to people are shown by what the row says. */
  private static final Set<Cell> PLAIN =
      Set.of(
          Cell.NAME,
          Cell.AMOUNT,
          Cell.CURRENCY,
          Cell.PROBABILITY,
          Cell.CLOSES_ON,
          Cell.LOST_REASON,
          Cell.RENEWS_ON);

  static DealShow before(DealState deal, CustomChange said) {
    Map<Cell, Object> values = new EnumMap<>(Cell.class);
    values.putAll(deal.values);
    return new DealShow(values, deal.custom.before(said));
  }

  /**
   * Shows what a row does.
   *
   * @param companyWas the name of the deal's company before, or {@code null}
   * @param to the stage that the deal comes to, or {@code null}
   */
  void show(
      ImportContext context,
      ImportRow row,
      DealState deal,
      boolean isNew,
      String companyWas,
      Stage to) {
    List<ImportChange.Cell> cells = new ArrayList<>();
    for (Cell cell : Cell.values()) {
      Object was = values.get(cell);
      Object is = deal.values.get(cell);
      if (PLAIN.contains(cell) && !DealState.same(was, is)) {
        cells.add(new ImportChange.Cell(cell.field(), text(was), text(is)));
      }
    }
    if (to != null) {
      cells.add(
          new ImportChange.Cell("stage", deal.from == null ? null : deal.from.word(), to.word()));
    }
    if (deal.customer != null && deal.values.get(Cell.CONTACT) != values.get(Cell.CONTACT)) {
      cells.add(new ImportChange.Cell("customer", null, ContactsBack.name(deal.customer)));
    }
    if (deal.companyName != null && !deal.companyName.equals(companyWas)) {
      cells.add(new ImportChange.Cell("company", companyWas, deal.companyName));
    }
    if (!DealState.same(values.get(Cell.OWNER), deal.values.get(Cell.OWNER))) {
      cells.add(new ImportChange.Cell("owner", null, row.text("owner")));
    }
    deal.custom.show(cells, custom, row);
    context.show(new ImportChange(row.line(), deal.name(), isNew ? 0 : deal.id, cells));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value == null ? null : value.toString();
  }
}
