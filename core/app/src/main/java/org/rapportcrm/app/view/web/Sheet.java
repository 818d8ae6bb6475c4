package org.rapportcrm.app.view.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.ListAddress;
import org.rapportcrm.app.view.ListKind;

/**
 * What a table is made of.
 *
 * @param address what the page was asked for
 * @param sort the word of the sort that holds, with a minus in front when descending; {@code null}
 *     where the list has one order
 * @param id key of a row
 * @param link where a row's cell leads, by the column's key; {@code null} for nowhere
 * @param text what a cell says instead of its value, by the column's key; {@code null} for the
 *     value
 * @param detail a quiet line under a cell, by the column's key; {@code null} for none
 * @param mark what must be seen beside a cell, by the column's key; {@code null} for nothing
 * @param editing whether cells may be changed where they stand
 * @param besides what columns show besides the rows
 */
public record Sheet<R>(
    ListKind kind,
    Columns<R> columns,
    ListAddress address,
    String sort,
    List<R> rows,
    ToLongFunction<R> id,
    BiFunction<R, String, String> link,
    BiFunction<R, String, String> text,
    BiFunction<R, String, String> detail,
    BiFunction<R, String, String> mark,
    boolean editing,
    Map<Long, Map<String, Object>> besides) {

  /** A sheet of rows, to be furnished by the methods below. */
  public static <R> Sheet<R> of(
      ListKind kind,
      Columns<R> columns,
      ListAddress address,
      List<R> rows,
      ToLongFunction<R> id,
      Function<R, String> path) {
    String name = columns.all().get(0).key();
    return new Sheet<>(
        kind,
        columns,
        address,
        null,
        rows,
        id,
        (row, key) -> key.equals(name) ? path.apply(row) : null,
        (row, key) -> null,
        (row, key) -> null,
        (row, key) -> null,
        false,
        Map.of());
  }

  /** Sorted so. */
  public Sheet<R> sorted(String word) {
    return new Sheet<>(
        kind, columns, address, word, rows, id, link, text, detail, mark, editing, besides);
  }

  /** With these links. */
  public Sheet<R> linked(BiFunction<R, String, String> links) {
    return new Sheet<>(
        kind, columns, address, sort, rows, id, links, text, detail, mark, editing, besides);
  }

  /** With these words instead of values. */
  public Sheet<R> worded(BiFunction<R, String, String> words) {
    return new Sheet<>(
        kind, columns, address, sort, rows, id, link, words, detail, mark, editing, besides);
  }

  /** With these lines under cells, and these marks beside them. */
  public Sheet<R> noted(
      BiFunction<R, String, String> details, BiFunction<R, String, String> marks) {
    return new Sheet<>(
        kind, columns, address, sort, rows, id, link, text, details, marks, editing, besides);
  }

  /** With cells that can be changed. */
  public Sheet<R> edited(boolean may) {
    return new Sheet<>(
        kind, columns, address, sort, rows, id, link, text, detail, mark, may, besides);
  }

  /** With what columns show besides the rows. */
  public Sheet<R> with(Map<Long, Map<String, Object>> more) {
    return new Sheet<>(
        kind, columns, address, sort, rows, id, link, text, detail, mark, editing, more);
  }

  /** The columns that are shown. */
  public List<Column<R>> shown() {
    return columns.shown(address.columns());
  }
}
