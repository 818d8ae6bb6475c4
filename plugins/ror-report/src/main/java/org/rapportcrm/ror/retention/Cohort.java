package org.rapportcrm.ror.retention;

import java.util.List;
import org.rapportcrm.api.text.MonthSpan;

/**
 * Customers whose first purchase was in the same month, and how many of them bought in each month
 * after.
 *
 * @param size how many customers
 * @param buyers by months since the first purchase, from 0 on; the first is {@code size}
 */
public record Cohort(MonthSpan month, long size, List<Long> buyers) {

  /** Share of the cohort that bought so many months later, 0 to 1. */
  public double share(int monthsLater) {
    return size == 0 ? 0 : (double) buyers.get(monthsLater) / size;
  }
}
