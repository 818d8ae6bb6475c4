package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.retention.Cohort;
import org.rapportcrm.ror.retention.Month;
import org.rapportcrm.ror.retention.Repeat;
import org.rapportcrm.ror.retention.RetentionFigures;

/** {@code /plugins/ror-report/retention}: who stays, month by month and cohort by cohort. */
@Named("rorRetention")
@RequestScoped
public class RetentionPage {

  private static final int MONTHS = 12;
  private static final int STEPS = 6;

  @Inject private Asked asked;
  @Inject private Site site;
  @Inject private RetentionFigures figures;
  @Inject private Words words;

  private List<Month> months;
  private List<Cohort> cohorts;
  private Repeat repeat;

  /** Days without a purchase after which a customer counts as churned. */
  public int getLapseDays() {
    return site.lapseDays();
  }

  /** The last twelve months, oldest first. */
  public List<Month> getMonths() {
    if (months == null) {
      months = figures.months(spans(), site.zone(), site.lapseDays());
    }
    return months;
  }

  /** The last month. */
  public Month getLast() {
    return getMonths().get(MONTHS - 1);
  }

  /** Repeat purchases. */
  public Repeat getRepeat() {
    if (repeat == null) {
      repeat = figures.repeat();
    }
    return repeat;
  }

  /** The cohorts of the last twelve months. */
  public List<Cohort> getCohorts() {
    if (cohorts == null) {
      cohorts = figures.cohorts(spans(), site.zone());
    }
    return cohorts;
  }

  private List<MonthSpan> spans() {
    return words.months(asked.getWindow().asOf(), MONTHS);
  }

  /** The months after the first, as columns. */
  public List<Integer> getColumns() {
    return IntStream.range(0, MONTHS).boxed().toList();
  }

  /** A cell of the cohort table; an empty text for the future. */
  public String cell(Cohort cohort, int monthsLater) {
    return monthsLater < cohort.buyers().size() ? words.share(cohort.share(monthsLater)) : "";
  }

  /** How strongly a cell is coloured, 0 to 6. */
  public int shade(Cohort cohort, int monthsLater) {
    return monthsLater < cohort.buyers().size()
        ? (int) Math.ceil(cohort.share(monthsLater) * STEPS)
        : 0;
  }

  /** Retention and churn, drawn. */
  public Chart getChart() {
    return new Chart(
        Chart.Kind.LINE,
        words.text("ror-report.retention"),
        words.text("ror-report.retention.help", getLapseDays()),
        getMonths().stream().map(m -> m.month().name()).toList(),
        List.of(
            new Chart.Series(
                words.text("ror-report.retentionRate"),
                getMonths().stream().map(Month::retention).toList(),
                List.of(),
                List.of()),
            new Chart.Series(
                words.text("ror-report.churnRate"),
                getMonths().stream().map(Month::churn).toList(),
                List.of(),
                List.of())),
        Chart.Unit.SHARE);
  }
}
