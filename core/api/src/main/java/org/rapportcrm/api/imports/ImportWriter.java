package org.rapportcrm.api.imports;

import java.util.List;

/** A CDI bean that writes the rows of one {@link ImportKind}. */
public interface ImportWriter {

  /**
   * Writes a batch, in the caller's transaction; the core commits it together with the position in
   * the file, so that after a kill no row is lost or written twice. The same file imported again
   * must change nothing: such rows are counted as unchanged.
   *
   * <p>When {@link ImportContext#tryOnly()} holds, it says what would happen and writes nothing.
   *
   * <p>It runs on a thread of the background work, without a user; {@link ImportContext#by} says
   * who imports. What it throws ends the import as failed, and the batch is rolled back.
   *
   * @param rows at most 1,000, in the order of the file; never empty
   * @return what became of them; the numbers add up to the rows
   */
  ImportOutcome write(ImportContext context, List<ImportRow> rows);
}
