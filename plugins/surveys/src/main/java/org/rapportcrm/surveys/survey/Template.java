package org.rapportcrm.surveys.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.text.Messages;

/** Surveys to start from; their texts are in the bundle, in every language of it. */
public enum Template {
  NPS(QuestionKind.NPS),
  CSAT(QuestionKind.CSAT),
  CES(QuestionKind.CES),
  ENPS(QuestionKind.ENPS),
  REACTION(QuestionKind.REACTION);

  private final QuestionKind first;

  Template(QuestionKind first) {
    this.first = first;
  }

  /** How keys and addresses write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A draft with the template's question and one for words, in this language. */
  public Survey draft(Messages messages, Locale locale) {
    String key = "surveys.template." + word();
    List<Question> questions = new ArrayList<>();
    questions.add(Question.of(first, messages.text(locale, key + ".question"), true));
    questions.add(
        Question.of(QuestionKind.TEXT, messages.text(locale, "surveys.template.why"), false));
    return new Survey(
        null,
        messages.text(locale, key),
        locale.getLanguage(),
        null,
        null,
        Survey.State.DRAFT,
        questions,
        0);
  }
}
