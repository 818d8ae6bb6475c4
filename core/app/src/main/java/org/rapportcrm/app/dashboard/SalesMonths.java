package org.rapportcrm.app.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.dashboard.Overview.Day;
import org.rapportcrm.app.text.CalendarSteps;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.text.TextFormats;

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
    Locale locale = PersonLocale.complete(person);
    String calendar = locale.getUnicodeLocaleType("ca");
    List<Month> months = new ArrayList<>();
    LocalDate first =
        CalendarSteps.plusMonths(
            calendar, CalendarSteps.firstOfMonth(calendar, today), 1 - MONTHS, 1);
    for (int i = 0; i < MONTHS; i++) {
      LocalDate from = first;
      LocalDate last = CalendarSteps.lastOfMonth(calendar, from);
      BigDecimal sum =
          days.stream()
              .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(last))
              .map(Day::sum)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      months.add(new Month(TextFormats.monthOf(from, locale), sum));
      first = last.plusDays(1);
    }
    return months;
  }
}
