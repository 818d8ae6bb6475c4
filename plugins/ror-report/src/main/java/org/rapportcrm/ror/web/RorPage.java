package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.clv.ClvModels;
import org.rapportcrm.ror.relationship.Ror;
import org.rapportcrm.ror.relationship.RorCount;
import org.rapportcrm.ror.relationship.RorFigures;
import org.rapportcrm.ror.relationship.Window;

/** {@code /plugins/ror-report/ror}: the figures, their trend and their parts. */
@Named("rorPage")
@RequestScoped
public class RorPage {

  @Inject private Asked asked;
  @Inject private Site site;
  @Inject private RorFigures figures;
  @Inject private Trend trend;
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
    return words.interval(getRor());
  }

  /** The three figures in the order to show. */
  public List<String> getOrder() {
    return site.figures();
  }

  /** A figure by its key, formatted. */
  public String value(String key) {
    return words.figure(key, getRor());
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

  /**
   * {@code ror.active} at the month ends before the window's last day: those that are kept, and the
   * others counted now unless there are too many customers for that.
   */
  public Chart getTrend() {
    Window window = asked.getWindow();
    return trend.until(
        window, getCount(), day -> isLarge() ? null : figures.of(window.endingOn(day)));
  }

  /** Whether there are so many customers that the trend has kept months only. */
  public boolean isLarge() {
    return getRor().total() > ClvModels.MOST_AT_ONCE;
  }
}
