package org.rapportcrm.api.text;

import java.time.LocalDate;

/**
 * A month of some calendar.
 *
 * @param name as a person's language has it, short, with the year where one begins
 * @param first its first day
 * @param last its last day
 */
public record MonthSpan(String name, LocalDate first, LocalDate last) {

  /** Whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
