package org.rapportcrm.app.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.api.text.Months;

/** Months by the calendar of a person's locale. Pure. */
@ApplicationScoped
public class CalendarMonths implements Months {

  @Override
  public List<MonthSpan> until(LocalDate day, int count, Locale person) {
    Locale locale = PersonLocale.complete(person);
    String calendar = locale.getUnicodeLocaleType("ca");
    LocalDate first =
        CalendarSteps.plusMonths(calendar, CalendarSteps.firstOfMonth(calendar, day), 1 - count, 1);
    List<MonthSpan> months = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate last = CalendarSteps.lastOfMonth(calendar, first);
      months.add(new MonthSpan(TextFormats.monthOf(first, locale), first, last));
      first = last.plusDays(1);
    }
    return months;
  }
}
