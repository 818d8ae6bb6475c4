package org.rapportcrm.app.imports.write;

/** A record was changed by somebody else between reading and writing; the batch is done again. */
public class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public ChangedMeanwhile() {
    super("A record was changed by somebody else while the batch was written.");
  }
}
