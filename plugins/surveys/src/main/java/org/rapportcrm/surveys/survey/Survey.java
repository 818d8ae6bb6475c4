package org.rapportcrm.surveys.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A survey.
 *
 * @param id its identifier; {@code null} before it is stored
 * @param language of its texts, as a BCP 47 tag
 * @param intro shown above the questions, or {@code null}
 * @param thanks shown to whoever has answered, or {@code null} for the usual words
 * @param questions in the order to ask
 * @param version counts changes
 */
public record Survey(
    Long id,
    String name,
    String language,
    String intro,
    String thanks,
    State state,
    List<Question> questions,
    long version) {

  /** Where it stands. */
  public enum State {
    /** Being written; nobody can answer. */
    DRAFT,
    /** Takes answers. */
    OPEN,
    /** Takes answers no more. */
    CLOSED
  }

  /** Keeps an immutable copy. */
  public Survey {
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /** The language of its texts. */
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** The same with its page in another language; its own texts stay as they are. */
  public Survey in(String other) {
    return new Survey(id, name, other, intro, thanks, state, questions, version);
  }

  /** The first question of a kind; scores are worked out for it. */
  public Optional<Question> first(QuestionKind kind) {
    return questions.stream().filter(q -> q.kind() == kind).findFirst();
  }

  /** The question with this id. */
  public Optional<Question> question(long questionId) {
    return questions.stream().filter(q -> q.id() == questionId).findFirst();
  }
}
