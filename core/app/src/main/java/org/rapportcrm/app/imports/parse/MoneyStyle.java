package org.rapportcrm.app.imports.parse;

/** What stands before the decimals in a column of amounts, where a cell alone does not tell. */
public enum MoneyStyle {
  /** 1,234.56. */
  POINT,
  /** 1.234,56. */
  COMMA
}
