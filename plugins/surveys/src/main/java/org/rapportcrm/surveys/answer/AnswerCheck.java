package org.rapportcrm.surveys.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/**
 * Turns what was typed into answers, or says what is wrong with it. Pure.
 *
 * @param given the answers, in the order of the questions
 * @param flaws question id to the name of a problem, {@code surveys.problem.<name>}
 */
public record AnswerCheck(List<Given> given, Map<Long, String> flaws) {

  /** The most characters of a text. */
  public static final int LONGEST = 4000;

  /** Checks what was typed, by question id. */
  public static AnswerCheck of(Survey survey, Map<Long, List<String>> typed) {
    List<Given> given = new ArrayList<>();
    Map<Long, String> flaws = new LinkedHashMap<>();
    for (Question question : survey.questions()) {
      List<String> values =
          typed.getOrDefault(question.id(), List.of()).stream()
              .filter(value -> value != null && !value.isBlank())
              .map(String::strip)
              .toList();
      String flaw = values.isEmpty() ? missing(question) : read(question, values, given);
      if (flaw != null) {
        flaws.put(question.id(), flaw);
      }
    }
    for (Long id : typed.keySet()) {
      if (survey.question(id).isEmpty()) {
        flaws.put(id, "no-question");
      }
    }
    if (given.isEmpty() && flaws.isEmpty()) {
      survey.questions().stream().findFirst().ifPresent(q -> flaws.put(q.id(), "nothing-given"));
    }
    return new AnswerCheck(given, flaws);
  }

  private static String missing(Question question) {
    return question.required() ? "answer-missing" : null;
  }

  private static String read(Question question, List<String> values, List<Given> given) {
    if (question.kind() == QuestionKind.TEXT) {
      if (values.size() > 1 || values.get(0).length() > LONGEST) {
        return "answer-too-long";
      }
      given.add(new Given(question.id(), null, values.get(0)));
      return null;
    }
    if (values.size() > 1 && question.kind() != QuestionKind.CHOICES) {
      return "one-answer";
    }
    for (String value : new LinkedHashSet<>(values)) {
      if (!value.matches("\\d{1,2}")
          || Integer.parseInt(value) < question.lowest()
          || Integer.parseInt(value) > question.highest()) {
        return "out-of-range";
      }
      given.add(new Given(question.id(), Integer.valueOf(value), null));
    }
    return null;
  }
}
