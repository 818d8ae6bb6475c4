package org.rapportcrm.app.view;

import java.util.Locale;

/** How a column is shown. */
public enum Look {
  /** The record's name: a link to its page. */
  NAME,
  /** Text in whatever script. */
  TEXT,
  /** Text that runs from left to right: addresses, numbers, codes. */
  LTR,
  /** One of a few words. */
  BADGE,
  /** Several words. */
  CHIPS,
  /** A number. */
  NUMBER,
  /** An amount with its currency. */
  MONEY,
  /** A day. */
  DAY,
  /** A moment. */
  MOMENT;

  /** The word in pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its cells stand at the end of the column, figure under figure. */
  public boolean isFigure() {
    return this == NUMBER || this == MONEY;
  }
}
