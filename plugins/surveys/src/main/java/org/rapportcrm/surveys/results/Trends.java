package org.rapportcrm.surveys.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.api.text.Months;
import org.rapportcrm.surveys.survey.Question;

/** NPS and eNPS month by month, by the reader's calendar; days are those of UTC. */
@ApplicationScoped
public class Trends {

  private Sql sql;
  private Months months;
  private Clock clock;

  /** For proxies. */
  protected Trends() {}

  /** With what it counts. */
  @Inject
  public Trends(Sql sql, Months months, Clock clock) {
    this.sql = sql;
    this.months = months;
    this.clock = clock;
  }

  /** A month's score; without answers its figures are {@code null}. */
  public record Month(MonthSpan month, Nps nps) {}

  /** From the first month with answers among the last {@code most} to this one. */
  public List<Month> of(Question question, int most, Locale locale) {
    List<MonthSpan> spans =
        months.until(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), most, locale);
    List<Nps> scores = new ArrayList<>(Collections.nCopies(most, new Nps(0, 0, 0)));
    SqlPart counts = counts(question, spans);
    sql.each(
        counts.sql(),
        row ->
            scores.set(row.getInt(1), Results.nps(row.getLong(2), row.getLong(3), row.getLong(4))),
        counts.values());
    List<Month> trend = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      if (!trend.isEmpty() || scores.get(i).answers() > 0) {
        trend.add(new Month(spans.get(i), scores.get(i)));
      }
    }
    return trend;
  }

  /** Of Gregorian months the index on question, month and score knows all; others ask for days. */
  private static SqlPart counts(Question question, List<MonthSpan> spans) {
    LocalDate first = spans.get(0).first();
    boolean gregorian = first.getDayOfMonth() == 1;
    String at = gregorian ? "a.in_month" : "r.at";
    SqlPart counts = SqlPart.of("select case");
    for (int i = 0; i < spans.size() - 1; i++) {
      LocalDate next = spans.get(i + 1).first();
      counts = counts.and(" when " + at + " < ? then " + i, bound(next, gregorian));
    }
    counts =
        counts
            .and(" else " + (spans.size() - 1) + " end as place, ")
            .and(Results.COUNTS)
            .and(" from surveys_answer a");
    if (!gregorian) {
      counts =
          counts.and(
              " join surveys_response r on r.id = a.response_id and r.at >= ?",
              bound(first, false));
    }
    return counts.and(
        " where a.question_id = ? and a.in_month >= ? and a.score is not null group by 1",
        question.id(),
        first.withDayOfMonth(1));
  }

  private static Object bound(LocalDate day, boolean gregorian) {
    return gregorian ? day : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
