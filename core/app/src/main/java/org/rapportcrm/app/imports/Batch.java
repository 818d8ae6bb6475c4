package org.rapportcrm.app.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;

/** A thousand rows of a file or less, as they were read. */
final class Batch {

  /** How many rows of the file these are, the refused ones among them. */
  long read;

  final List<ImportRow> rows = new ArrayList<>();
  final List<Rejection> rejected = new ArrayList<>();

  /** The cells of each row by its line, for the file of rejected rows. */
  final Map<Long, List<String>> cells = new HashMap<>();
}
