package org.rapportcrm.surveys.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.surveys.results.Nps;
import org.rapportcrm.surveys.results.Results;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** The card on the dashboard: NPS of the survey that was answered last, and its trend. */
@Named("surveysWidget")
@RequestScoped
public class NpsWidget {

  private static final int MONTHS = 12;

  @Inject private Sql sql;
  @Inject private Surveys surveys;
  @Inject private Results results;
  @Inject private Words words;
  @Inject private Clock clock;

  private boolean looked;
  private Survey survey;
  private List<Results.Month> months;

  /** The survey with an NPS question that was answered last; {@code null} before there is one. */
  public Survey getSurvey() {
    if (!looked) {
      looked = true;
      sql.maybeNumber(
              "select x.id from (select s.id as id, (select max(r.id) from surveys_response r"
                  + " where r.survey_id = s.id) as newest from surveys_survey s"
                  + " where exists (select 1 from surveys_question q"
                  + " where q.survey_id = s.id and q.kind = 'NPS')) x"
                  + " where x.newest is not null order by x.newest desc fetch first 1 row only")
          .ifPresent(id -> survey = surveys.find(id).orElse(null));
    }
    return survey;
  }

  /** The score of the last twelve months, this one too; {@code null} without answers in them. */
  public Nps getNps() {
    long promoters = 0;
    long passives = 0;
    long detractors = 0;
    for (Results.Month month : months()) {
      promoters += month.nps().promoters();
      passives += month.nps().passives();
      detractors += month.nps().detractors();
    }
    Nps nps = new Nps(promoters, passives, detractors);
    return nps.answers() == 0 ? null : nps;
  }

  /** Month by month, drawn; {@code null} before there are two. */
  public Chart getTrend() {
    return words.trend(months());
  }

  private List<Results.Month> months() {
    if (months == null) {
      LocalDate first = LocalDate.now(clock).withDayOfMonth(1).minusMonths(MONTHS - 1);
      months =
          getSurvey() == null
              ? List.of()
              : survey.first(QuestionKind.NPS).map(results::trend).orElse(List.of()).stream()
                  .filter(month -> !month.month().isBefore(first))
                  .toList();
    }
    return months;
  }
}
