package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.page.SlowAnswer;
import org.rapportcrm.api.page.SlowAnswers;
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
  @Inject private SlowAnswers answers;
  @Inject private Words words;

  private SlowAnswer<Stay> answer;

  /** Their names are left out: they are in somebody's language. */
  private record StayOf(List<LocalDate> begins, LocalDate asOf, ZoneId zone, int lapseDays) {}

  /** All that the page counts. */
  private record Stay(List<Month> months, Repeat repeat, List<Cohort> cohorts) {}

  /** How it stands with the figures. */
  public SlowAnswer<?> getAnswer() {
    return stay();
  }

  private SlowAnswer<Stay> stay() {
    if (answer == null) {
      List<MonthSpan> spans = spans();
      ZoneId zone = site.zone();
      int lapseDays = site.lapseDays();
      answer =
          answers.ask(
              question(),
              () ->
                  new Stay(
                      figures.months(spans, zone, lapseDays),
                      figures.repeat(),
                      figures.cohorts(spans, zone)));
    }
    return answer;
  }

  private StayOf question() {
    return new StayOf(
        spans().stream().map(MonthSpan::first).toList(),
        asked.getWindow().asOf(),
        site.zone(),
        site.lapseDays());
  }

  /** Counts anew. */
  public void again() {
    answers.again(question());
    Here.go(Here.address());
  }

  /** Days without a purchase after which a customer counts as churned. */
  public int getLapseDays() {
    return site.lapseDays();
  }

  /** The last twelve months, oldest first. */
  public List<Month> getMonths() {
    return stay().value().months();
  }

  /** The last month. */
  public Month getLast() {
    return getMonths().get(MONTHS - 1);
  }

  /** Repeat purchases. */
  public Repeat getRepeat() {
    return stay().value().repeat();
  }

  /** The cohorts of the last twelve months. */
  public List<Cohort> getCohorts() {
    return stay().value().cohorts();
  }

  /** How the person calls a month that was counted for somebody. */
  public String name(MonthSpan month) {
    return spans().stream()
        .filter(span -> span.first().equals(month.first()))
        .map(MonthSpan::name)
        .findFirst()
        .orElse(month.name());
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
        spans().stream().map(MonthSpan::name).toList(),
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
