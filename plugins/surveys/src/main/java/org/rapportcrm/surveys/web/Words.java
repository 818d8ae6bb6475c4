package org.rapportcrm.surveys.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
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

  /** What a score of a question is called: the number, the option, or the face in words. */
  public String answer(Question question, int score) {
    if (question.kind().hasOptions()) {
      return question.options().get(score);
    }
    return question.kind() == QuestionKind.REACTION
        ? text("surveys.reaction." + score)
        : formats.number(score, locale());
  }

  String date(LocalDate day) {
    return formats.date(day, locale());
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
