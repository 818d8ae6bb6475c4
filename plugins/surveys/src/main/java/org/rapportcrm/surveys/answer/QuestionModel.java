package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/** What the template of the public page draws of each question. */
@ApplicationScoped
public class QuestionModel {

  private static final List<String> FACES = List.of("😠", "😞", "😐", "😊", "😍");

  @Inject private Messages messages;
  @Inject private Formats formats;

  /** The questions with what was typed and what is wrong with it. */
  List<Map<String, Object>> of(
      Survey survey, Map<Long, List<String>> typed, Map<Long, String> flaws) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Question question : survey.questions()) {
      List<String> values = typed.getOrDefault(question.id(), List.of());
      all.add(one(question, survey.locale(), values, flaws.get(question.id())));
    }
    return all;
  }

  private Map<String, Object> one(
      Question question, Locale locale, List<String> typed, String flaw) {
    QuestionKind kind = question.kind();
    Map<String, Object> model = new HashMap<>();
    model.put("id", question.id());
    model.put("question", question.text());
    model.put("required", question.required());
    model.put("isText", kind == QuestionKind.TEXT);
    model.put("isScore", kind.isScored());
    model.put("isChoice", kind.hasOptions());
    model.put("several", kind == QuestionKind.CHOICES);
    model.put("kind", kind.word());
    model.put("typed", typed.isEmpty() ? "" : typed.get(0));
    model.put("error", flaw == null ? null : error(question, locale, flaw));
    boolean ends = kind.isScored() && kind != QuestionKind.REACTION;
    model.put(
        "lowEnd", ends ? messages.text(locale, "surveys.ends." + kind.word() + ".low") : null);
    model.put(
        "highEnd", ends ? messages.text(locale, "surveys.ends." + kind.word() + ".high") : null);
    List<Map<String, Object>> choices = new ArrayList<>();
    if (kind != QuestionKind.TEXT) {
      for (int score = question.lowest(); score <= question.highest(); score++) {
        choices.add(choice(question, score, locale, typed));
      }
    }
    model.put("choices", choices);
    return model;
  }

  private Map<String, Object> choice(
      Question question, int score, Locale locale, List<String> typed) {
    String label = label(question, score, locale);
    String spoken =
        question.kind() == QuestionKind.REACTION
            ? messages.text(locale, "surveys.reaction." + score)
            : label;
    return Map.of(
        "value",
        score,
        "label",
        label,
        "spoken",
        spoken,
        "checked",
        typed.contains(Integer.toString(score)));
  }

  private String error(Question question, Locale locale, String flaw) {
    String key = "surveys.problem." + flaw;
    return messages.text(locale, key, question.lowest(), question.highest())
        + " "
        + messages.text(locale, key + ".remedy", question.lowest(), question.highest());
  }

  /** What stands on the choice of a score: the option, a face, or the number. */
  String label(Question question, int score, Locale locale) {
    return switch (question.kind()) {
      case CHOICE, CHOICES -> question.options().get(score);
      case REACTION -> FACES.get(score - 1);
      default -> formats.number(score, locale);
    };
  }
}
