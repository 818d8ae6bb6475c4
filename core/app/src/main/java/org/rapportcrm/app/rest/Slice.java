package org.rapportcrm.app.rest;

import java.util.List;
import java.util.function.Function;
import org.rapportcrm.api.rest.Listing;

/**
 * The rows of one page, read with one row more than it holds to see whether there is another page.
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

  /** The page as REST sends it, without a total. */
  public <B> Listing<B> listing(Function<T, B> body, Function<T, String> cursor) {
    return Listing.of(rows.stream().map(body).toList(), more ? cursor.apply(last()) : null);
  }
}
