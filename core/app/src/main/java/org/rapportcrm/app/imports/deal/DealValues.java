package org.rapportcrm.app.imports.deal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.imports.deal.DealState.Cell;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.purchase.NewPurchase;

/** What a row says about a deal, but for its stage, contact and company. */
final class DealValues {

  private DealValues() {}

  /**
   * The columns that the row fills.
   *
   * @param owner whom it names, or {@code null}
   * @param flaws gets what is wrong
   */
  static Map<Cell, Object> of(
      ImportContext context, ImportRow row, Long owner, Collection<Flaw> flaws) {
    Map<Cell, Object> values = new EnumMap<>(Cell.class);
    put(values, Cell.NAME, Input.text("name", row.text("name"), 300).or(flaws));
    BigDecimal amount = row.money("amount");
    if (amount != null && (amount.signum() < 0 || amount.precision() - amount.scale() > 15)) {
      flaws.add(Flaw.of("amount", "imports.reason.dealAmount"));
    } else if (amount != null) {
      String said = row.text("currency") != null ? row.text("currency") : row.currency("amount");
      String code = said != null ? said : context.option("currency").orElse("USD");
      values.put(Cell.AMOUNT, amount);
      put(values, Cell.CURRENCY, NewPurchase.currency("currency", code).or(flaws));
    }
    Long percent = row.whole("probability");
    if (percent != null && (percent < 0 || percent > 100)) {
      flaws.add(Flaw.of("probability", "deals.no-probability"));
    }
    put(values, Cell.PROBABILITY, percent);
    put(values, Cell.CLOSES_ON, row.date("closesOn"));
    put(values, Cell.RENEWS_ON, row.date("renewsOn"));
    String reason = row.text("lostReason");
    put(
        values,
        Cell.LOST_REASON,
        reason == null ? null : Input.text("lostReason", reason, 300).or(flaws));
    put(values, Cell.OWNER, owner);
    if (row.text("company") != null) {
      Input.text("company", row.text("company"), 300).or(flaws);
    }
    String number = row.text("externalId");
    if (number != null && number.length() > 200) {
      flaws.add(Flaw.of("externalId", "imports.reason.numberTooLong"));
    }
    return values;
  }

  private static void put(Map<Cell, Object> values, Cell cell, Object value) {
    if (value != null) {
      values.put(cell, value);
    }
  }
}
