package org.rapportcrm.surveys.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Figure;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.surveys.SurveysPlugin;
import org.rapportcrm.surveys.results.Nps;
import org.rapportcrm.surveys.results.Results;
import org.rapportcrm.surveys.results.Satisfaction;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** {@code /plugins/surveys/results?id=}: scores, distributions, the trend and what was written. */
@Named("surveysResults")
@RequestScoped
public class ResultsPage {

  private static final int SIZE = 25;

  @Inject private Surveys surveys;
  @Inject private Results results;
  @Inject private Words words;
  @Inject private CurrentUser user;

  private Survey survey;
  private List<Results.Comment> comments;

  @PostConstruct
  void open() {
    Long id = Here.id("id");
    survey = id == null ? null : surveys.find(id).orElse(null);
  }

  /** The survey; {@code null} where there is none. */
  public Survey getSurvey() {
    return survey;
  }

  /** How many responses there are. */
  public long getResponses() {
    return survey == null ? 0 : results.responses(survey.id());
  }

  /** Responses and the scores that the survey has. */
  public List<Figure> getFigures() {
    List<Figure> figures = new ArrayList<>();
    results.nps(survey).ifPresent(nps -> figures.add(figure(nps)));
    results.csat(survey).ifPresent(s -> figures.add(figure("csat", s)));
    results.ces(survey).ifPresent(s -> figures.add(figure("ces", s)));
    return figures;
  }

  /** Whether there are too few answers for the score to say much. */
  public boolean isThin() {
    return results.nps(survey).filter(Nps::thin).isPresent();
  }

  private Figure figure(Nps nps) {
    return new Figure(
        words.text("surveys.kind.nps"),
        words.score(nps.score()),
        words.interval(words.score(nps.low()), words.score(nps.high())),
        null);
  }

  private Figure figure(String kind, Satisfaction s) {
    return new Figure(
        words.text("surveys.kind." + kind),
        words.share(s.share()),
        words.interval(words.share(s.low()), words.share(s.high())),
        null);
  }

  /** One chart for each question that got numbers or options as answers. */
  public List<Chart> getDistributions() {
    return survey.questions().stream()
        .filter(q -> q.kind() != QuestionKind.TEXT)
        .map(this::distribution)
        .filter(chart -> chart.series().get(0).values().stream().anyMatch(count -> count > 0))
        .toList();
  }

  private Chart distribution(Question question) {
    Map<Integer, Long> counts = results.distribution(question);
    return Chart.of(
        Chart.Kind.BARS,
        question.text(),
        counts.keySet().stream().map(score -> words.answer(question, score)).toList(),
        Chart.Series.of(words.text("surveys.answers"), List.copyOf(counts.values())));
  }

  /** NPS by month with its interval; {@code null} before there are two months. */
  public Chart getTrend() {
    List<Results.Month> months =
        survey.first(QuestionKind.NPS).map(results::trend).orElse(List.of());
    if (months.size() < 2) {
      return null;
    }
    return Chart.of(
        Chart.Kind.LINE,
        words.text("surveys.trend"),
        months.stream().map(m -> words.date(m.month())).toList(),
        new Chart.Series(
            words.text("surveys.kind.nps"),
            months.stream().map(m -> m.nps().score()).toList(),
            months.stream().map(m -> m.nps().low()).toList(),
            months.stream().map(m -> m.nps().high()).toList()));
  }

  /** What was written to the first question for words, newest first. */
  public List<Results.Comment> getComments() {
    List<Results.Comment> all = fetched();
    return all.size() > SIZE ? all.subList(0, SIZE) : all;
  }

  /** The query of the next page of comments, or {@code null}. */
  public String getNext() {
    return fetched().size() > SIZE
        ? "?id=" + survey.id() + "&before=" + fetched().get(SIZE - 1).responseId()
        : null;
  }

  /** Whether the person may change the survey. */
  public boolean isManager() {
    return user.may(SurveysPlugin.MANAGE);
  }

  private List<Results.Comment> fetched() {
    if (comments == null) {
      Long before = Here.id("before");
      comments =
          survey
              .first(QuestionKind.TEXT)
              .map(
                  q ->
                      results.comments(
                          survey, q, before == null ? Long.MAX_VALUE : before, SIZE + 1))
              .orElse(List.of());
    }
    return comments;
  }
}
