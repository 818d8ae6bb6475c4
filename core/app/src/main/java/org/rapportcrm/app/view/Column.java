package org.rapportcrm.app.view;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a list: what it shows on the page and what it writes into a file.
 *
 * @param key its name in addresses, saved views and REST
 * @param labelKey message key of its heading, or the heading itself where no text has that key
 * @param look how it is shown
 * @param sort the word by which the list is sorted by it; {@code null} where it cannot be
 * @param usual whether a list shows it where nobody chose columns
 * @param edit the fields of the record's REST shape that its cells change, parted by commas; {@code
 *     null} where cells are only read
 * @param value what a row has in it: text, number, {@link java.time.LocalDate}, {@link
 *     java.time.Instant}, {@link Money}, {@link Word}, a list of texts, or {@code null}. The second
 *     argument holds what was read for the row besides it, by key.
 */
public record Column<R>(
    String key,
    String labelKey,
    Look look,
    String sort,
    boolean usual,
    String edit,
    BiFunction<R, Map<String, Object>, Object> value) {

  /** A column of the row itself. */
  public static <R> Column<R> of(
      String key, String labelKey, Look look, Function<R, Object> value) {
    return new Column<>(key, labelKey, look, null, false, null, (row, more) -> value.apply(row));
  }

  /** A column that is read besides the rows, for all rows of a page at once. */
  public static <R> Column<R> besides(String key, String labelKey, Look look) {
    return new Column<>(key, labelKey, look, null, false, null, (row, more) -> more.get(key));
  }

  /** The same, shown where nobody chose columns. */
  public Column<R> asUsual() {
    return new Column<>(key, labelKey, look, sort, true, edit, value);
  }

  /** The same, and the list can be sorted by it. */
  public Column<R> sortedBy(String word) {
    return new Column<>(key, labelKey, look, word, usual, edit, value);
  }

  /** The same, and its cells can be changed where they stand. */
  public Column<R> changing(String fields) {
    return new Column<>(key, labelKey, look, sort, usual, fields, value);
  }
}
