package org.rapportcrm.api.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the records
 * @param nextCursor what to send as {@code cursor} for the next page; {@code null} at the end
 * @param total how many there are in all, or {@code null} where it was not asked for
 */
public record Listing<T>(List<T> items, String nextCursor, Long total) {

  /** A page without a total. */
  public static <T> Listing<T> of(List<T> items, String nextCursor) {
    return new Listing<>(items, nextCursor, null);
  }

  /**
   * A page out of rows that were read with the limit {@code size + 1}: the one too many is left out
   * and says that another page follows.
   *
   * @param cursor where the page after this row starts
   */
  public static <T> Listing<T> page(List<T> rows, int size, Function<T, String> cursor) {
    if (rows.size() <= size) {
      return of(rows, null);
    }
    List<T> items = rows.subList(0, size);
    return of(items, cursor.apply(items.get(size - 1)));
  }

  /** The same page with its records in another form. */
  public <B> Listing<B> map(Function<T, B> form) {
    return new Listing<>(items.stream().map(form).toList(), nextCursor, total);
  }
}
