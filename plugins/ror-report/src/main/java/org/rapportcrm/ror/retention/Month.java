package org.rapportcrm.ror.retention;

import org.rapportcrm.api.text.MonthSpan;

/**
 * Customers over a month. A customer is active on a day when they bought within the lapse days
 * before it.
 *
 * @param atStart active when it began
 * @param atEnd active when it ended
 * @param gained active when it ended, with the first purchase of all in it
 * @param lost active when it began and no longer when it ended
 */
public record Month(MonthSpan month, long atStart, long atEnd, long gained, long lost) {

  /**
   * Retention rate: (customers at the end − new customers) / customers at the start; {@code null}
   * when nobody was active at the start. Above 1 when more came back than were lost.
   */
  public Double retention() {
    return atStart == 0 ? null : (double) (atEnd - gained) / atStart;
  }

  /** Churn rate: lost / active at the start, 0 to 1; {@code null} when nobody was active then. */
  public Double churn() {
    return atStart == 0 ? null : (double) lost / atStart;
  }
}
