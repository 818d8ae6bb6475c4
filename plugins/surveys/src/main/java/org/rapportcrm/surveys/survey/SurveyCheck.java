package org.rapportcrm.surveys.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Says what is wrong with a survey before it is stored. Pure. */
public final class SurveyCheck {

  /** The most questions of a survey. */
  public static final int MOST_QUESTIONS = 50;

  private static final int MOST_OPTIONS = 30;

  private SurveyCheck() {}

  /**
   * Something wrong.
   *
   * @param field as JSON names it, such as {@code questions[2].text}
   * @param problem name of the message, {@code surveys.problem.<name>}
   */
  public record Flaw(String field, String problem) {}

  /** Everything wrong, in the order of the fields; empty when nothing is. */
  public static List<Flaw> flaws(Survey survey) {
    List<Flaw> flaws = new ArrayList<>();
    if (blank(survey.name()) || survey.name().length() > 200) {
      flaws.add(new Flaw("name", "name"));
    }
    if (!isLanguage(survey.language())) {
      flaws.add(new Flaw("language", "language"));
    }
    if (tooLong(survey.intro(), 2000)) {
      flaws.add(new Flaw("intro", "too-long"));
    }
    if (tooLong(survey.thanks(), 2000)) {
      flaws.add(new Flaw("thanks", "too-long"));
    }
    if (survey.questions().isEmpty() || survey.questions().size() > MOST_QUESTIONS) {
      flaws.add(new Flaw("questions", "questions"));
    }
    for (int i = 0; i < survey.questions().size(); i++) {
      check(survey.questions().get(i), "questions[" + i + "].", flaws);
    }
    return flaws;
  }

  private static void check(Question question, String at, List<Flaw> flaws) {
    if (question.kind() == null) {
      flaws.add(new Flaw(at + "kind", "kind"));
      return;
    }
    if (blank(question.text()) || question.text().length() > 500) {
      flaws.add(new Flaw(at + "text", "question-text"));
    }
    List<String> options = question.options();
    boolean wrong =
        question.kind().hasOptions()
            ? options.size() < 2
                || options.size() > MOST_OPTIONS
                || new HashSet<>(options).size() != options.size()
                || options.stream().anyMatch(o -> blank(o) || o.length() > 120 || o.contains("\n"))
            : !options.isEmpty();
    if (wrong) {
      flaws.add(new Flaw(at + "options", question.kind().hasOptions() ? "options" : "no-options"));
    }
  }

  /** Whether a language can be called so. */
  public static boolean isLanguage(String tag) {
    try {
      return !blank(tag)
          && tag.length() <= 35
          && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static boolean tooLong(String text, int most) {
    return text != null && text.length() > most;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
