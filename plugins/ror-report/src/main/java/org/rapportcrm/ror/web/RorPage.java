package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.statistics.Wilson;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.relationship.Ror;
import org.rapportcrm.ror.relationship.RorCount;
import org.rapportcrm.ror.relationship.RorFigures;
import org.rapportcrm.ror.relationship.Snapshots;
import org.rapportcrm.ror.relationship.Window;

/** {@code /plugins/ror-report/ror}: the figures, their trend and their parts; also the widget. */
@Named("rorPage")
@RequestScoped
public class RorPage {

  private static final int MONTHS = 12;

  @Inject private Asked asked;
  @Inject private Site site;
  @Inject private RorFigures figures;
  @Inject private Snapshots snapshots;
  @Inject private Words words;

  private RorCount count;
  private List<RorFigures.Part> parts;

  /** The counts of the window. */
  public RorCount getCount() {
    if (count == null) {
      count = figures.of(asked.getWindow());
    }
    return count;
  }

  /** T, H and R. */
  public Ror getRor() {
    return getCount().ror();
  }

  /** The interval of {@code ror.active} in words; empty when nobody was helped. */
  public String getInterval() {
    Wilson interval = getRor().activeInterval();
    return interval == null
        ? ""
        : words.text(
            "ror-report.interval", words.share(interval.low()), words.share(interval.high()));
  }

  /** The three figures in the order to show: the one that the settings name stands first. */
  public List<String> getOrder() {
    List<String> order = new ArrayList<>(List.of("active", "base", "published"));
    String headline = site.headline();
    if (order.remove(headline)) {
      order.add(0, headline);
    }
    return order;
  }

  /** A figure by its key, formatted; the published one is a ratio, never a percentage. */
  public String value(String key) {
    return switch (key) {
      case "base" -> words.share(getRor().base());
      case "published" -> words.ratio(getRor().published());
      default -> words.share(getRor().active());
    };
  }

  /** What the figures are broken down by. */
  public String getBy() {
    String by = Here.parameter("by");
    return by != null && List.of("source", "owner", "segment").contains(by) ? by : "source";
  }

  public List<RorFigures.Part> getParts() {
    if (parts == null) {
      parts =
          figures.by(RorFigures.By.valueOf(getBy().toUpperCase(Locale.ROOT)), asked.getWindow());
    }
    return parts;
  }

  /** {@code ror.active} at the month ends before the window's last day, with its interval. */
  public Chart getTrend() {
    Window window = asked.getWindow();
    List<MonthSpan> months = words.months(window.asOf(), MONTHS);
    Map<LocalDate, RorCount> kept = new HashMap<>();
    snapshots.between(window, months.get(0).first()).forEach(s -> kept.put(s.asOf(), s.count()));
    List<String> labels = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (MonthSpan month : months) {
      boolean last = month.holds(window.asOf());
      LocalDate day = last ? window.asOf() : month.last();
      Ror ror =
          (last ? getCount() : kept.computeIfAbsent(day, d -> figures.of(window.endingOn(d))))
              .ror();
      Wilson interval = ror.activeInterval();
      labels.add(month.name());
      values.add(ror.active());
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
}
