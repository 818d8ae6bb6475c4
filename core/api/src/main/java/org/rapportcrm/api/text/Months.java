package org.rapportcrm.api.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Months as a person's calendar counts them, for axes and tables; an injectable service of the
 * core. What is counted by month is counted in these, so that figures and names fit each other.
 */
public interface Months {

  /** The month of this day and those before it, {@code count} in all, the oldest first. */
  List<MonthSpan> until(LocalDate day, int count, Locale locale);
}
