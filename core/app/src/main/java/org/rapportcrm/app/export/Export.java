package org.rapportcrm.app.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.rapportcrm.app.view.Column;

/**
 * A list that is to be written into a file.
 *
 * @param name what it is, in URLs and the audit log, such as {@code contacts}
 * @param titleKey message key of its title
 * @param columns in their order
 * @param chunks gives the next rows at each call and an empty list at the end; what it reads, it
 *     reads by keyset, so that the millionth row costs no more than the first
 * @param id the key of a row
 * @param besides reads what columns show besides the rows: by row and key, for these keys of rows
 *     and columns
 */
public record Export<R>(
    String name,
    String titleKey,
    List<Column<R>> columns,
    Supplier<List<R>> chunks,
    ToLongFunction<R> id,
    BiFunction<Collection<Long>, List<Column<R>>, Map<Long, Map<String, Object>>> besides) {

  /** How many rows are read at a time. */
  public static final int CHUNK = 1000;

  /** A list whose columns show nothing besides its rows. */
  public static <R> Export<R> of(
      String name, String titleKey, List<Column<R>> columns, Supplier<List<R>> chunks) {
    return new Export<>(
        name,
        titleKey,
        columns,
        chunks,
        row -> 0,
        (rows, shown) -> Map.<Long, Map<String, Object>>of());
  }
}
