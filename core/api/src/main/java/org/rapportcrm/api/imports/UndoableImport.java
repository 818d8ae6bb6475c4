package org.rapportcrm.api.imports;

/**
 * A writer whose imports can be taken back for 30 days. Others say in the console that they cannot.
 */
public interface UndoableImport extends ImportWriter {

  /**
   * Takes a batch back, in the caller's transaction; the last batch of the import comes first. What
   * somebody changed or used since then stays as it is and is named.
   *
   * @param trace what {@link ImportContext#trace} was told when the batch was written, without what
   *     belonged to contacts that were erased since
   */
  TakenBack takeBack(ImportContext context, ImportTrace trace);
}
