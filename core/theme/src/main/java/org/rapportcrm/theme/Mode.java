package org.rapportcrm.theme;

/** Whether the console is light or dark. */
public enum Mode {
  /** Dark letters on light ground. */
  LIGHT,
  /** Light letters on dark ground. */
  DARK;

  /** {@code light} or {@code dark}. */
  public String word() {
    return this == LIGHT ? "light" : "dark";
  }
}
