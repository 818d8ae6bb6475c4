package org.rapportcrm.surveys.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Figure;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.surveys.results.Nps;
import org.rapportcrm.surveys.results.Trends;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Template;

/** Says the values of surveys in words, in the language of the person who looks. */
@Named("surveysWords")
@RequestScoped
public class Words {

  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private CurrentUser user;

  /** A score with one decimal; a dash for {@code null}. */
  public String score(Double score) {
    return score == null ? "–" : formats.number(Math.round(score * 10) / 10.0, locale());
  }

  /** A share as a percentage. */
  public String share(double share) {
    return formats.percent(share, locale());
  }

  /** An interval in words. */
  public String interval(String low, String high) {
    return text("surveys.interval", low, high);
  }

  /** The interval of an NPS or eNPS. */
  public String interval(Nps nps) {
    return interval(score(nps.low()), score(nps.high()));
  }

  /**
   * An NPS or eNPS with its interval.
   *
   * @param kind NPS or ENPS
   */
  Figure figure(QuestionKind kind, Nps nps) {
    return new Figure(text("surveys." + kind.word()), score(nps.score()), interval(nps), null);
  }

  /** What a score of a question is called: the number, the option, or the face in words. */
  public String answer(Question question, int score) {
    if (question.kind().hasOptions()) {
      return question.options().get(score);
    }
    return question.kind() == QuestionKind.REACTION
        ? text("surveys.reaction." + score)
        : formats.number(score, locale());
  }

  /** What the scores of one answer are called, joined as the language joins. */
  public String answers(Question question, List<Integer> scores) {
    return scores.stream()
        .map(score -> answer(question, score))
        .collect(Collectors.joining(text("surveys.and")));
  }

  /**
   * A score month by month with its interval, drawn; {@code null} before there are two months.
   *
   * @param kind NPS or ENPS
   */
  Chart trend(QuestionKind kind, List<Trends.Month> months) {
    if (months.stream().filter(month -> month.nps().answers() > 0).count() < 2) {
      return null;
    }
    List<String> labels = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (Trends.Month month : months) {
      labels.add(month.month().name());
      scores.add(month.nps().score());
      low.add(month.nps().low());
      high.add(month.nps().high());
    }
    return Chart.of(
        Chart.Kind.LINE,
        text("surveys.trend." + kind.word()),
        labels,
        new Chart.Series(text("surveys." + kind.word()), scores, low, high));
  }

  Survey draft(Template template) {
    return template.draft(messages, locale());
  }

  String text(String key, Object... arguments) {
    return messages.text(locale(), key, arguments);
  }

  private Locale locale() {
    return user.locale();
  }
}
