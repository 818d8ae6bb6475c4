package org.rapportcrm.app.imports;

import java.util.List;
import org.rapportcrm.app.imports.map.Mapping;
import org.rapportcrm.app.imports.map.Styles;
import org.rapportcrm.app.imports.read.FileFormat;

/**
 * How a file is to be read.
 *
 * @param columns names of the columns, made up where the file has none
 */
public record ImportPlan(FileFormat format, List<String> columns, Mapping mapping, Styles styles) {

  /** Keeps an immutable copy. */
  public ImportPlan {
    columns = List.copyOf(columns);
  }
}
