package org.rapportcrm.surveys.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.SurveyCheck;

class AnswerCheckTest {

  private static final Survey SURVEY =
      new Survey(
          1L,
          "Us",
          "en",
          null,
          null,
          Survey.State.OPEN,
          List.of(
              new Question(1L, QuestionKind.NPS, "Recommend?", true, List.of()),
              new Question(2L, QuestionKind.CHOICES, "Which?", false, List.of("a", "b")),
              new Question(3L, QuestionKind.TEXT, "Why?", false, List.of())),
          0);

  @Test
  void goodAnswersBecomeScoresOptionsAndWords() {
    AnswerCheck check =
        AnswerCheck.of(
            SURVEY, Map.of(1L, List.of("10"), 2L, List.of("0", "1"), 3L, List.of(" fine ")));
    assertThat(check.flaws()).isEmpty();
    assertThat(check.given())
        .containsExactly(
            new Given(1, 10, null),
            new Given(2, 0, null),
            new Given(2, 1, null),
            new Given(3, null, "fine"));
  }

  @Test
  void aRequiredAnswerIsAskedFor() {
    assertThat(AnswerCheck.of(SURVEY, Map.of()).flaws()).containsEntry(1L, "answer-missing");
  }

  @Test
  void scoresOutsideTheScaleAreRefused() {
    for (String typed : List.of("11", "-1", "9.5", "x", "999")) {
      assertThat(AnswerCheck.of(SURVEY, Map.of(1L, List.of(typed))).flaws())
          .as(typed)
          .containsEntry(1L, "out-of-range");
    }
  }

  @Test
  void oneScoreIsOneAnswer() {
    assertThat(AnswerCheck.of(SURVEY, Map.of(1L, List.of("1", "2"))).flaws())
        .containsEntry(1L, "one-answer");
  }

  @Test
  void aSurveyNeedsANameALanguageAndQuestionsWithTheirOptions() {
    Survey bad =
        new Survey(
            null,
            " ",
            "no language",
            null,
            null,
            Survey.State.DRAFT,
            List.of(Question.of(QuestionKind.CHOICE, "", true)),
            0);
    assertThat(SurveyCheck.flaws(bad))
        .extracting(SurveyCheck.Flaw::field)
        .containsExactly("name", "language", "questions[0].text", "questions[0].options");
  }
}
