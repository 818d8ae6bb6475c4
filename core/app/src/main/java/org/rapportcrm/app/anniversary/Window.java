package org.rapportcrm.app.anniversary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.CalendarDays.Parts;

/**
 * The days of a calendar that lie within the next days, as pieces of its months: what a query asks
 * an index of month and day for. Pure.
 *
 * @param month 1 to 12
 * @param from first day of the month
 * @param to last day of the month; 31 at the end of a month, for days that this year lacks
 */
public record Window(int month, int from, int to) {

  /** The pieces of the days from today on, in their order. */
  public static List<Window> of(String calendar, LocalDate today, int days) {
    List<Window> pieces = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      Parts now = CalendarDays.parts(calendar, today.plusDays(i));
      boolean isLast = CalendarDays.parts(calendar, today.plusDays(i + 1L)).month() != now.month();
      int last = pieces.size() - 1;
      int to = isLast ? 31 : now.day();
      if (last >= 0 && pieces.get(last).month() == now.month()) {
        pieces.set(last, new Window(now.month(), pieces.get(last).from(), to));
      } else {
        pieces.add(new Window(now.month(), now.day(), to));
      }
    }
    return pieces;
  }
}
