package org.rapportcrm.surveys.survey;

import java.util.List;

/**
 * A question of a survey.
 *
 * @param id its identifier; {@code null} before it is stored
 * @param text what is asked, in the survey's language
 * @param required whether an answer without it is refused
 * @param options what can be chosen, for CHOICE and CHOICES; else empty
 */
public record Question(
    Long id, QuestionKind kind, String text, boolean required, List<String> options) {

  /** Keeps an immutable copy. */
  public Question {
    options = options == null ? List.of() : List.copyOf(options);
  }

  /** A question without options. */
  public static Question of(QuestionKind kind, String text, boolean required) {
    return new Question(null, kind, text, required, List.of());
  }

  /** The lowest value that an answer's score can have. */
  public int lowest() {
    return kind.lowest();
  }

  /** The highest value that an answer's score can have. */
  public int highest() {
    return kind.hasOptions() ? options.size() - 1 : kind.highest();
  }

  /** Whether both take the same answers, so that those given before stay right. */
  public boolean takesTheSameAnswersAs(Question other) {
    return kind == other.kind && options.size() == other.options.size();
  }
}
