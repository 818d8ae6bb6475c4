package org.rapportcrm.app.imports.map;

import java.util.Map;
import org.rapportcrm.app.imports.parse.DateStyle;
import org.rapportcrm.app.imports.parse.MoneyStyle;

/**
 * How dates and amounts are written, column by column.
 *
 * @param dates for columns mapped to dates, times and birthdays
 * @param money for columns mapped to amounts
 */
public record Styles(Map<Integer, DateStyle> dates, Map<Integer, MoneyStyle> money) {

  /** Keeps immutable copies. */
  public Styles {
    dates = Map.copyOf(dates);
    money = Map.copyOf(money);
  }

  /** The style of a column's dates. */
  public DateStyle date(int column) {
    return dates.getOrDefault(column, DateStyle.DMY);
  }

  /** The style of a column's amounts. */
  public MoneyStyle money(int column) {
    return money.getOrDefault(column, MoneyStyle.POINT);
  }
}
