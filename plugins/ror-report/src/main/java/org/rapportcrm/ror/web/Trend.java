package org.rapportcrm.ror.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.statistics.Wilson;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.ror.relationship.RorCount;
import org.rapportcrm.ror.relationship.Snapshots;
import org.rapportcrm.ror.relationship.Window;

/** Draws {@code ror.active} over the last twelve months, with its interval. */
@ApplicationScoped
public class Trend {

  private static final int MONTHS = 12;

  @Inject private Snapshots snapshots;
  @Inject private Words words;

  /**
   * The months up to that of the window's last day, each at its end, for a window of the same
   * length.
   *
   * @param last the window's own figures, for the last month
   * @param missing figures of the window that ends on a day of which none are kept; {@code null}
   *     for a gap
   */
  Chart until(Window window, RorCount last, Function<LocalDate, RorCount> missing) {
    List<MonthSpan> months = words.months(window.asOf(), MONTHS);
    Map<LocalDate, RorCount> kept = new HashMap<>();
    snapshots.between(window, months.get(0).first()).forEach(s -> kept.put(s.asOf(), s.count()));
    kept.put(window.asOf(), last);
    List<String> labels = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (MonthSpan month : months) {
      LocalDate day = day(month, window);
      RorCount count = kept.computeIfAbsent(day, missing);
      Wilson interval = count == null ? null : count.ror().activeInterval();
      labels.add(month.name());
      values.add(count == null ? null : count.ror().active());
      low.add(interval == null ? null : interval.low());
      high.add(interval == null ? null : interval.high());
    }
    return new Chart(
        Chart.Kind.LINE,
        words.text("ror-report.trend"),
        words.text("ror-report.trend.help"),
        labels,
        List.of(new Chart.Series(words.text("ror-report.active"), values, low, high)),
        Chart.Unit.SHARE);
  }

  /** The days that {@link #until} would ask for. */
  List<LocalDate> missing(Window window) {
    List<MonthSpan> months = words.months(window.asOf(), MONTHS);
    List<LocalDate> days =
        new ArrayList<>(months.stream().map(month -> day(month, window)).toList());
    days.remove(window.asOf());
    snapshots.between(window, months.get(0).first()).forEach(kept -> days.remove(kept.asOf()));
    return days;
  }

  private static LocalDate day(MonthSpan month, Window window) {
    return month.holds(window.asOf()) ? window.asOf() : month.last();
  }
}
