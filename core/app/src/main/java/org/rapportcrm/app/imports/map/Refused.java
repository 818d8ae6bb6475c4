package org.rapportcrm.app.imports.map;

import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.input.Flaw;

/** Rows that are refused for a flaw of one of their values. */
public final class Refused {

  private Refused() {}

  /** The row refused for this flaw, with the words that the flaw names. */
  public static Rejection by(ImportRow row, Flaw flaw) {
    String[] arguments = flaw.arguments().stream().map(String::valueOf).toArray(String[]::new);
    return Rejection.of(row.line(), flaw.field(), flaw.key(), arguments);
  }
}
