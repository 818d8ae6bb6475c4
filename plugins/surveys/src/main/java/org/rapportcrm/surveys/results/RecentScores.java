package org.rapportcrm.surveys.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
  private Results results;
  private Clock clock;

  /** For proxies. */
  protected RecentScores() {}

  /** With all that it needs. */
  @Inject
  public RecentScores(Sql sql, Surveys surveys, Results results, Clock clock) {
    this.sql = sql;
    this.surveys = surveys;
    this.results = results;
    this.clock = clock;
  }

  /**
   * A survey's score.
   *
   * @param nps of all the months together
   * @param months with answers, oldest first
   */
  public record Recent(Survey survey, Nps nps, List<Results.Month> months) {}

  /** Empty before there are answers to a question of that kind, NPS or ENPS, in these months. */
  public Optional<Recent> of(QuestionKind kind) {
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
        .map(survey -> recent(survey, kind))
        .filter(recent -> recent.nps().answers() > 0)
        .findFirst();
  }

  private Recent recent(Survey survey, QuestionKind kind) {
    LocalDate first = LocalDate.now(clock).withDayOfMonth(1).minusMonths(MONTHS - 1);
    List<Results.Month> months =
        survey.first(kind).map(results::trend).orElse(List.of()).stream()
            .filter(month -> !month.month().isBefore(first))
            .toList();
    return new Recent(survey, Nps.sum(months.stream().map(Results.Month::nps).toList()), months);
  }
}
