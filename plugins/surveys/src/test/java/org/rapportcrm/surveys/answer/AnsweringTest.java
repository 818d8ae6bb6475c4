package org.rapportcrm.surveys.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.surveys.SurveysBed;
import org.rapportcrm.surveys.contact.SurveysPersonalData;
import org.rapportcrm.surveys.results.Nps;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.testkit.TestDatabase;

class AnsweringTest {

  @ParameterizedTest
  @EnumSource
  void fiftyAnswersAtOnceAreOneAnswer(TestDatabase.Kind kind) throws Exception {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      Invitation invitation = bed.invited(survey, 1);
      Map<Long, List<String>> typed = typed(survey, 3, null);
      ExecutorService pool = Executors.newFixedThreadPool(50);
      List<Callable<Answering.Outcome>> posts =
          Collections.nCopies(
              50, () -> bed.in(() -> bed.answering.answer(invitation, typed).outcome()));
      List<Answering.Outcome> outcomes = new ArrayList<>();
      for (Future<Answering.Outcome> post : pool.invokeAll(posts)) {
        outcomes.add(post.get());
      }
      pool.shutdown();

      assertThat(outcomes).filteredOn(o -> o == Answering.Outcome.STORED).hasSize(1);
      assertThat(outcomes).filteredOn(o -> o == Answering.Outcome.ANSWERED_BEFORE).hasSize(49);
      assertThat(bed.results.responses(survey.id())).isEqualTo(1);
      assertThat(bed.interactions).hasSize(1);
      assertThat(bed.told).hasSize(1);
      assertThat(bed.told.get(0)).startsWith("surveys.response.received").contains("score=3");
      assertThat(bed.tasks).hasSize(1).allMatch(o -> o.startsWith("surveys:response:"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void resultsAreThoseOfAModelInMemory(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      Random random = new Random(7);
      long[] of = new long[3];
      int low = 0;
      for (int contact = 1; contact <= 60; contact++) {
        int score = random.nextInt(11);
        of[score >= 9 ? 0 : score >= 7 ? 1 : 2]++;
        low += score <= 6 ? 1 : 0;
        Invitation invitation = bed.invited(survey, contact);
        Map<Long, List<String>> typed = typed(survey, score, "word " + contact);
        bed.in(() -> bed.answering.answer(invitation, typed));
      }

      assertThat(bed.results.nps(survey)).contains(new Nps(of[0], of[1], of[2]));
      assertThat(bed.tasks).hasSize(low);
      assertThat(bed.trend(survey, "en")).hasSize(1);
      var words = survey.first(QuestionKind.TEXT).orElseThrow();
      var first = bed.results.comments(survey, words, Long.MAX_VALUE, 50);
      var rest = bed.results.comments(survey, words, first.get(49).responseId(), 50);
      assertThat(first).hasSize(50);
      assertThat(rest).hasSize(10);
      assertThat(first.get(0).text()).isEqualTo("word 60");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongStoresNothing(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      Invitation invitation = bed.invited(survey, 1);
      var result = bed.in(() -> bed.answering.answer(invitation, typed(survey, 11, null)));
      assertThat(result.outcome()).isEqualTo(Answering.Outcome.REFUSED);
      bed.in(() -> bed.surveys.setState(survey.id(), Survey.State.CLOSED));
      result = bed.in(() -> bed.answering.answer(invitation, typed(survey, 9, null)));
      assertThat(result.outcome()).isEqualTo(Answering.Outcome.NOT_OPEN);
      assertThat(bed.results.responses(survey.id())).isZero();
      assertThat(bed.invitations.find(invitation.id()).orElseThrow().answered()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aContactIsInvitedOnce(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      bed.invited(survey, 1);
      assertThat(bed.in(() -> bed.invitations.invite(survey.id(), List.of(1L, 2L)))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnsweredQuestionKeepsItsKindAndErasureKeepsTheScore(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      Invitation invitation = bed.invited(survey, 1);
      bed.in(() -> bed.answering.answer(invitation, typed(survey, 9, "I am Ada")));
      Survey without =
          new Survey(
              survey.id(),
              "Us",
              "en",
              null,
              null,
              survey.state(),
              survey.questions().subList(1, 2),
              survey.version());
      assertThatThrownBy(() -> bed.in(() -> bed.surveys.save(without)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("Recommend?");

      SurveysPersonalData personal = new SurveysPersonalData(bed.sql);
      assertThat(personal.export(1).get("survey answers")).hasSize(2);
      bed.in(() -> personal.erase(1));
      assertThat(personal.export(1)).isEmpty();
      assertThat(bed.results.nps(survey)).contains(new Nps(1, 0, 0));
      assertThat(bed.sql.number("select count(*) from surveys_answer where text is not null"))
          .isZero();
    }
  }

  private static Map<Long, List<String>> typed(Survey survey, int score, String words) {
    return Map.of(
        survey.questions().get(0).id(),
        List.of(Integer.toString(score)),
        survey.questions().get(1).id(),
        words == null ? List.of() : List.of(words));
  }
}
