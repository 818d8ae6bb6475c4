package org.rapportcrm.app.imports.read;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line the line on which it starts, from 1
 * @param cells its cells, as written
 * @param damage message key of what is wrong with the row itself; {@code null} for a sound one
 */
public record SourceRow(long line, List<String> cells, String damage) {

  /** A sound row. */
  public static SourceRow of(long line, List<String> cells) {
    return new SourceRow(line, cells, null);
  }

  /** Whether all its cells are blank. */
  public boolean isBlank() {
    return damage == null && cells.stream().allMatch(String::isBlank);
  }
}
