package org.rapportcrm.app.input;

/** Keeps spreadsheets from calculating what people wrote. Pure. */
public final class Harmless {

  /** What a cell begins with that spreadsheets calculate, also in full width. */
  private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private Harmless() {}

  /** The cell with an apostrophe before it where a spreadsheet would take it for a formula. */
  public static String text(String cell) {
    return !cell.isEmpty() && begins(cell.charAt(0)) ? "'" + cell : cell;
  }

  /** Whether a spreadsheet calculates a cell that begins so. */
  public static boolean begins(char first) {
    return FORMULA.indexOf(first) >= 0;
  }
}
