package org.rapportcrm.app.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.app.dashboard.Overview.Day;
import org.rapportcrm.app.text.CalendarMonths;

/** The purchases of twelve months, as a person's calendar counts them. Pure. */
final class SalesMonths {

  private static final int MONTHS = 12;

  private SalesMonths() {}

  /**
   * One month.
   *
   * @param name as the person's language and calendar have it
   */
  record Month(String name, BigDecimal sum) {}

  /** The month of this day and the eleven before it, the oldest first. */
  static List<Month> until(LocalDate today, List<Day> days, Locale person) {
    return new CalendarMonths()
        .until(today, MONTHS, person).stream().map(month -> of(month, days)).toList();
  }

  private static Month of(MonthSpan month, List<Day> days) {
    BigDecimal sum =
        days.stream()
            .filter(day -> month.holds(day.day()))
            .map(Day::sum)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Month(month.name(), sum);
  }
}
