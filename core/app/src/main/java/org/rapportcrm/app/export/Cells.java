package org.rapportcrm.app.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Money;
import org.rapportcrm.app.view.Word;

/**
 * Rows of a list as the cells of a file. Numbers stay numbers and days stay days; an amount of
 * money is a number, with its currency in a column of its own. Pure.
 *
 * @param texts the text of a message key
 * @param zone in which moments are told
 */
record Cells<R>(List<Column<R>> columns, UnaryOperator<String> texts, ZoneId zone) {

  /** The first row. */
  List<Object> headings() {
    List<Object> headings = new ArrayList<>();
    for (Column<R> column : columns) {
      String heading = texts.apply(column.labelKey());
      headings.add(heading);
      if (column.look() == Look.MONEY) {
        headings.add(heading + " (" + texts.apply("exports.currency") + ")");
      }
    }
    return headings;
  }

  /** The row of a record. */
  List<Object> of(R row, Map<String, Object> besides) {
    List<Object> cells = new ArrayList<>();
    for (Column<R> column : columns) {
      Object value = column.value().apply(row, besides);
      cells.add(cell(value));
      if (column.look() == Look.MONEY) {
        cells.add(value instanceof Money money ? money.currency() : null);
      }
    }
    return cells;
  }

  private Object cell(Object value) {
    if (value instanceof Instant at) {
      return LocalDateTime.ofInstant(at, zone);
    }
    if (value instanceof Money money) {
      return money.amount();
    }
    if (value instanceof Word word) {
      return texts.apply(word.key());
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value;
  }
}
