package org.rapportcrm.surveys.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Figure;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.surveys.Problems;
import org.rapportcrm.surveys.SurveysPlugin;
import org.rapportcrm.surveys.invite.Waves;
import org.rapportcrm.surveys.results.Nps;
import org.rapportcrm.surveys.results.Results;
import org.rapportcrm.surveys.results.Satisfaction;
import org.rapportcrm.surveys.results.Trends;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** {@code /plugins/surveys/results?id=}: scores, distributions, the trend and what was written. */
@Named("surveysResults")
@RequestScoped
public class ResultsPage {

  private static final int SIZE = 25;

  /** How far back trends go: five years. */
  private static final int MONTHS = 60;

  @Inject private Surveys surveys;
  @Inject private Results results;
  @Inject private Trends scores;
  @Inject private Waves waves;
  @Inject private Problems problems;
  @Inject private Words words;
  @Inject private CurrentUser user;

  private Survey survey;
  private long responses;
  private Nps nps;
  private Nps enps;
  private List<Chart> trends;
  private List<Results.Comment> comments;

  @PostConstruct
  void open() {
    Long id = Here.id("id");
    if (id == null) {
      throw problems.notFound("no-survey", String.valueOf(Here.parameter("id")));
    }
    survey = surveys.get(id);
    responses = results.responses(id);
    nps = results.nps(survey).orElse(null);
    enps = results.enps(survey).orElse(null);
    trends =
        Stream.of(QuestionKind.NPS, QuestionKind.ENPS)
            .map(kind -> words.trend(kind, survey.first(kind).map(this::months).orElse(List.of())))
            .filter(Objects::nonNull)
            .toList();
  }

  private List<Trends.Month> months(Question question) {
    return scores.of(question, MONTHS, user.locale());
  }

  public Survey getSurvey() {
    return survey;
  }

  /** How many responses there are. */
  public long getResponses() {
    return responses;
  }

  /** Responses and the scores that the survey has. */
  public List<Figure> getFigures() {
    List<Figure> figures = new ArrayList<>();
    Waves.Totals invited = waves.totals(survey.id());
    if (invited.invited() > 0) {
      figures.add(
          new Figure(
              words.text("surveys.response-rate"),
              words.share(invited.responseRate()),
              words.text("surveys.response-rate.hint", invited.answered(), invited.invited()),
              isManager() ? "/plugins/surveys/invite?id=" + survey.id() : null));
    }
    if (nps != null) {
      figures.add(words.figure(QuestionKind.NPS, nps));
    }
    if (enps != null) {
      figures.add(words.figure(QuestionKind.ENPS, enps));
    }
    results.csat(survey).ifPresent(s -> figures.add(figure("csat", s)));
    results.ces(survey).ifPresent(s -> figures.add(figure("ces", s)));
    return figures;
  }

  /** Whether there are too few answers for the score to say much. */
  public boolean isThin() {
    return nps != null && nps.thin() || enps != null && enps.thin();
  }

  private Figure figure(String kind, Satisfaction s) {
    return new Figure(
        words.text("surveys." + kind),
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

  /** NPS and eNPS by month with their intervals, of which there are two months. */
  public List<Chart> getTrends() {
    return trends;
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

  /** Whether the person may invite to it now. */
  public boolean isInviting() {
    return isManager() && survey.state() == Survey.State.OPEN;
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
