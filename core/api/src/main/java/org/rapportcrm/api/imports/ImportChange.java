package org.rapportcrm.api.imports;

import java.util.List;

/**
 * What a row would do, for the comparison that is shown before an import runs.
 *
 * @param line the row's line
 * @param name what people call the record
 * @param recordId the record that is known already, or 0 for a new one
 * @param cells the fields that would be filled or changed
 */
public record ImportChange(long line, String name, long recordId, List<Cell> cells) {

  /** Keeps an immutable copy. */
  public ImportChange {
    cells = List.copyOf(cells);
  }

  /**
   * One field.
   *
   * @param field its name in the import's kind
   * @param before what is stored, or {@code null} for nothing
   * @param after what the row says
   */
  public record Cell(String field, String before, String after) {}
}
