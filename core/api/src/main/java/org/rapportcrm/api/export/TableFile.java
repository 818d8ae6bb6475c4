package org.rapportcrm.api.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list that is to be written into a file.
 *
 * @param name of the file, and in the audit log, such as {@code loyalty-members}
 * @param titleKey message key of the title of a sheet
 * @param columns in their order
 * @param chunks gives the next rows at each call and an empty list at the end; what it reads, it
 *     reads by keyset, so that the millionth row costs no more than the first
 */
public record TableFile<R>(
    String name, String titleKey, List<Column<R>> columns, Supplier<List<R>> chunks) {

  /** Keeps an immutable copy. */
  public TableFile {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param labelKey message key of its heading
   * @param value what a row has in it: a text, a number, a {@link java.time.LocalDate}, an {@link
   *     java.time.Instant}, or {@code null}
   */
  public record Column<R>(String labelKey, Function<R, Object> value) {}

  /** A list that is short enough to be in memory. */
  public static <R> TableFile<R> of(
      String name, String titleKey, List<Column<R>> columns, List<R> rows) {
    List<List<R>> left = new ArrayList<>(List.of(rows));
    return new TableFile<>(
        name, titleKey, columns, () -> left.isEmpty() ? List.of() : left.remove(0));
  }
}
