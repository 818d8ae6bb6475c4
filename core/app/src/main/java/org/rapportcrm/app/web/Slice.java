package org.rapportcrm.app.web;

import java.util.List;

/**
 * The rows of one page of the console, read with one row more than it holds to see whether there is
 * another page.
 *
 * @param more whether rows follow
 */
public record Slice<T>(List<T> rows, boolean more) {

  /** The first {@code size} of rows that were read with the limit {@code size + 1}. */
  public static <T> Slice<T> of(List<T> rows, int size) {
    boolean more = rows.size() > size;
    return new Slice<>(more ? rows.subList(0, size) : rows, more);
  }

  /** The row after which the next page starts; {@code null} at the end. */
  public T last() {
    return more ? rows.get(rows.size() - 1) : null;
  }
}
