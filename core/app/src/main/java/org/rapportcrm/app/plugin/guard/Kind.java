package org.rapportcrm.app.plugin.guard;

import java.util.Locale;

/** Kinds of contribution that run, and the time each may take. */
public enum Kind {
  OBSERVER(Budget.WORK),
  FILTER(Budget.ANSWER),
  WIDGET(Budget.PART),
  TAB(Budget.PART),
  FIGURE(Budget.ANSWER),
  TOP_BAR(Budget.ANSWER),
  JOB(Budget.JOB),
  HEALTH(Budget.ANSWER),
  BULK(Budget.WORK),
  SEARCH(Budget.ANSWER),
  MERGE_TAG(Budget.WORK),
  BLOCK(Budget.WORK),
  BLOCK_OPTIONS(Budget.ANSWER),
  PUBLIC_PAGE(Budget.PART),
  IMPORT(Budget.WORK),
  /** Called by the container, so noted and not watched. */
  REST(Budget.WORK),
  /** Likewise. */
  PAGE(Budget.WORK),
  LIFECYCLE(Budget.WORK);

  /** How long it may take. */
  private final Budget budget;

  Kind(Budget budget) {
    this.budget = budget;
  }

  /** How long it may take. */
  public Budget budget() {
    return budget;
  }

  /** Whether somebody who opens a page waits for it, together with others of its kind. */
  boolean isPartOfAPage() {
    return this == WIDGET || this == TAB || this == FIGURE || this == TOP_BAR;
  }

  /** As REST and keys of texts have it: {@code top-bar}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
