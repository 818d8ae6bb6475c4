package org.rapportcrm.surveys.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/** A survey in JSON. */
@Doc("A survey with its questions.")
public record SurveyData(
    @Doc("Its id; not sent when it is created.") Long id,
    @Required @Doc("Its name, also the title of the page.") String name,
    @Doc("Language of its texts, such as fa; en when absent.") String language,
    @Doc("Shown above the questions.") String intro,
    @Doc("Shown to who has answered.") String thanks,
    @OneOf(Survey.State.class) @Doc("draft, open or closed; draft when absent.") String state,
    @Required @Doc("The questions, in the order to ask.") List<QuestionData> questions,
    @Doc("Counts changes; send the one you read.") Long version) {

  @Doc("A question.")
  public record QuestionData(
      @Doc("Its id; absent for a new one.") Long id,
      @OneOf(QuestionKind.class)
          @Doc("nps, enps, csat, ces, choice, choices, scale, text or reaction.")
          String kind,
      @Doc("What is asked.") String text,
      @Doc("Whether an answer without it is refused; false when absent.") Boolean required,
      @Doc("What can be chosen, for choice and choices.") List<String> options) {

    private Question toQuestion(int place) {
      return new Question(
          id,
          word("questions[" + place + "].kind", kind, QuestionKind.class, null),
          text,
          Boolean.TRUE.equals(required),
          options);
    }
  }

  static SurveyData of(Survey s) {
    return new SurveyData(
        s.id(),
        s.name(),
        s.language(),
        s.intro(),
        s.thanks(),
        s.state().name().toLowerCase(Locale.ROOT),
        s.questions().stream()
            .map(
                q -> new QuestionData(q.id(), q.kind().word(), q.text(), q.required(), q.options()))
            .toList(),
        s.version());
  }

  Survey toSurvey(Long surveyId, long currentVersion) {
    List<QuestionData> asked = questions == null ? List.of() : questions;
    return new Survey(
        surveyId,
        name,
        language == null ? "en" : language,
        intro,
        thanks,
        word("state", state, Survey.State.class, Survey.State.DRAFT),
        IntStream.range(0, asked.size()).mapToObj(i -> asked.get(i).toQuestion(i)).toList(),
        version == null ? currentVersion : version);
  }

  private static <E extends Enum<E>> E word(String field, String word, Class<E> type, E otherwise) {
    if (word == null) {
      return otherwise;
    }
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw KeyedProblem.badField(field, "rest.choice", field, word, known);
    }
  }
}
