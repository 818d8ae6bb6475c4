package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.page.SlowAnswer;
import org.rapportcrm.api.page.SlowAnswers;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.clv.ClvModels;
import org.rapportcrm.ror.relationship.Ror;
import org.rapportcrm.ror.relationship.RorCount;
import org.rapportcrm.ror.relationship.RorFigures;
import org.rapportcrm.ror.relationship.Snapshots;
import org.rapportcrm.ror.relationship.Window;

/**
 * {@code /plugins/ror-report/ror}: the figures, their trend and their parts. Opening it counts
 * nothing: the figures come when they are ready, and before that from what the job has kept.
 */
@Named("rorPage")
@RequestScoped
public class RorPage {

  private static final String SEGMENT = "segment";

  @Inject private Asked asked;
  @Inject private Site site;
  @Inject private RorFigures figures;
  @Inject private SlowAnswers answers;
  @Inject private Snapshots snapshots;
  @Inject private VisibleContacts visible;
  @Inject private Trend trend;
  @Inject private Words words;

  private SlowAnswer<RorFigures.Report> report;
  private SlowAnswer<List<RorFigures.Part>> segments;
  private SlowAnswer<Map<LocalDate, RorCount>> months;
  private Snapshots.Snapshot kept;
  private boolean looked;

  private record ReportOf(Window window) {}

  private record SegmentsOf(Window window) {}

  private record MonthsOf(Window window, List<LocalDate> days) {}

  /** How it stands with the figures that are shown. */
  public SlowAnswer<?> getAnswer() {
    return report().isKnown() || kept() == null
        ? report()
        : new SlowAnswer<>(kept().count(), kept().takenAt(), report().state());
  }

  private SlowAnswer<RorFigures.Report> report() {
    if (report == null) {
      Window window = asked.getWindow();
      report = answers.ask(new ReportOf(window), () -> figures.report(window));
    }
    return report;
  }

  /** The counts of the window; {@code null} while the first are being counted. */
  public RorCount getCount() {
    if (report().isKnown()) {
      return report().value().count();
    }
    return kept() == null ? null : kept().count();
  }

  /**
   * What the job has kept, which is of all contacts; nothing from before the first customer, whom
   * somebody may have just imported.
   */
  private Snapshots.Snapshot kept() {
    if (!looked) {
      kept =
          visible.all()
              ? snapshots
                  .find(asked.getWindow())
                  .filter(found -> found.count().ror().total() > 0)
                  .orElse(null)
              : null;
      looked = true;
    }
    return kept;
  }

  /** T, H and R; {@code null} while the first are being counted. */
  public Ror getRor() {
    return getCount() == null ? null : getCount().ror();
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
    return by != null && List.of("source", "owner", SEGMENT).contains(by) ? by : "source";
  }

  /** How it stands with the parts. */
  public SlowAnswer<?> getPartsAnswer() {
    return getBy().equals(SEGMENT) ? segments() : report();
  }

  /** The figures of each part; empty while the first are being counted. */
  public List<RorFigures.Part> getParts() {
    if (!getPartsAnswer().isKnown()) {
      return List.of();
    }
    return switch (getBy()) {
      case SEGMENT -> segments().value();
      case "owner" -> report().value().owners();
      default -> report().value().sources();
    };
  }

  private SlowAnswer<List<RorFigures.Part>> segments() {
    if (segments == null) {
      Window window = asked.getWindow();
      segments = answers.ask(new SegmentsOf(window), () -> figures.bySegment(window));
    }
    return segments;
  }

  /**
   * {@code ror.active} at the month ends before the window's last day: those that are kept, and the
   * others counted unless there are too many customers for that.
   */
  public Chart getTrend() {
    Map<LocalDate, RorCount> counted = months().isKnown() ? months().value() : Map.of();
    return trend.until(asked.getWindow(), getCount(), counted::get);
  }

  private SlowAnswer<Map<LocalDate, RorCount>> months() {
    if (months == null) {
      Window window = asked.getWindow();
      List<LocalDate> missing = isLarge() ? List.of() : trend.missing(window);
      months =
          missing.isEmpty()
              ? new SlowAnswer<>(null, null, SlowAnswer.State.FRESH)
              : answers.ask(new MonthsOf(window, missing), () -> count(window, missing));
    }
    return months;
  }

  private Map<LocalDate, RorCount> count(Window window, List<LocalDate> days) {
    Map<LocalDate, RorCount> counts = new HashMap<>();
    days.forEach(day -> counts.put(day, figures.of(window.endingOn(day))));
    return counts;
  }

  /** Whether there are so many customers that the trend has kept months only. */
  public boolean isLarge() {
    return getRor().total() > ClvModels.MOST_AT_ONCE;
  }

  /** Whether something is being counted that the page will show. */
  public boolean isWorking() {
    return report().isWorking()
        || getPartsAnswer().isWorking()
        || getCount() != null && months().isWorking();
  }

  /** Counts anew. */
  public void again() {
    Window window = asked.getWindow();
    answers.again(new ReportOf(window));
    answers.again(new SegmentsOf(window));
    answers.again(new MonthsOf(window, trend.missing(window)));
    Here.go(Here.address());
  }
}
