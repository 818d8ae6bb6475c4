package org.rapportcrm.surveys.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** NPS, or eNPS, of the survey that was answered last, over the last twelve months. */
@ApplicationScoped
public class RecentScores {

  private static final int MONTHS = 12;

  private Sql sql;
  private Surveys surveys;
  private Trends trends;

  /** For proxies. */
  protected RecentScores() {}

  @Inject
  public RecentScores(Sql sql, Surveys surveys, Trends trends) {
    this.sql = sql;
    this.surveys = surveys;
    this.trends = trends;
  }

  /**
   * A survey's score.
   *
   * @param nps of all the months together
   * @param months by the reader's calendar from the first with answers on, oldest first
   */
  public record Recent(Survey survey, Nps nps, List<Trends.Month> months) {}

  /** Empty before there are answers to a question of that kind, NPS or ENPS, in these months. */
  public Optional<Recent> of(QuestionKind kind, Locale locale) {
    return sql
        .maybeNumber(
            "select x.id from (select s.id as id, (select max(r.id) from surveys_response r"
                + " where r.survey_id = s.id) as newest from surveys_survey s"
                + " where exists (select 1 from surveys_question q"
                + " where q.survey_id = s.id and q.kind = ?)) x"
                + " where x.newest is not null order by x.newest desc fetch first 1 row only",
            kind.name())
        .stream()
        .boxed()
        .flatMap(id -> surveys.find(id).stream())
        .map(survey -> recent(survey, kind, locale))
        .filter(recent -> recent.nps().answers() > 0)
        .findFirst();
  }

  private Recent recent(Survey survey, QuestionKind kind, Locale locale) {
    List<Trends.Month> months =
        survey.first(kind).map(asked -> trends.of(asked, MONTHS, locale)).orElse(List.of());
    return new Recent(survey, Nps.sum(months.stream().map(Trends.Month::nps).toList()), months);
  }
}
