package org.rapportcrm.surveys.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.surveys.SurveysBed;
import org.rapportcrm.surveys.answer.Answering;
import org.rapportcrm.surveys.answer.Invitation;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.testkit.KeptMoves;
import org.rapportcrm.testkit.TestDatabase;

class SurveysMergingTest {

  @ParameterizedTest
  @EnumSource
  void afterAMergeBothLinksLeadToOneInvitationThatIsAnsweredOnce(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      Invitation kept = bed.invited(survey, 1);
      Invitation merged = bed.invited(survey, 2);
      Invitation third = bed.invited(survey, 3);
      merge(bed, 2, 3);
      merge(bed, 1, 2);

      for (Invitation link : List.of(kept, merged, third)) {
        assertThat(bed.invitations.byToken(token(link)).orElseThrow().id()).isEqualTo(kept.id());
      }
      assertThat(answer(bed, survey, third)).isEqualTo(Answering.Outcome.STORED);
      assertThat(answer(bed, survey, kept)).isEqualTo(Answering.Outcome.ANSWERED_BEFORE);
      assertThat(new ContactAnswers(bed.sql).answered(1)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheMergedContactAnsweredCountsForTheKeptOne(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      bed.invited(survey, 1);
      Invitation merged = bed.invited(survey, 2);
      answer(bed, survey, merged);
      merge(bed, 1, 2);
      merge(bed, 1, 2);

      ContactAnswers answers = new ContactAnswers(bed.sql);
      assertThat(answers.waiting(1)).isEmpty();
      assertThat(answers.lastNps(1).orElseThrow().nps()).isEqualTo(9);
      assertThat(answers.answered(1)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMergeThatIsTakenBackLeavesNothingBehind(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      bed.invited(survey, 1);
      Invitation second = bed.invited(survey, 2);
      bed.invited(survey, 3);
      merge(bed, 2, 3);
      answer(bed, survey, second);
      List<String> before = everything(bed);
      KeptMoves moved = new KeptMoves(bed.sql);
      bed.in(
          () -> {
            new SurveysMerging(bed.sql, moved).on(new ContactsMerged(1, 2));
            return null;
          });
      assertThat(everything(bed)).isNotEqualTo(before);
      bed.in(
          () -> {
            new SurveysUnmerging(bed.sql, moved).on(new ContactsUnmerged(1, 2));
            return null;
          });
      assertThat(everything(bed)).isEqualTo(before);
    }
  }

  private static List<String> everything(SurveysBed bed) {
    List<String> all =
        new ArrayList<>(
            bed.sql.list(
                "select concat_ws('|', id, contact_id, same_as, answered_at, mailed_at,"
                    + " reminded_at) from surveys_invitation order by id",
                row -> row.getString(1)));
    all.addAll(
        bed.sql.list(
            "select concat_ws('|', id, contact_id) from surveys_response order by id",
            row -> row.getString(1)));
    return all;
  }

  private static void merge(SurveysBed bed, long kept, long merged) {
    bed.in(
        () -> {
          new SurveysMerging(bed.sql, new KeptMoves(bed.sql)).on(new ContactsMerged(kept, merged));
          return null;
        });
  }

  private static Answering.Outcome answer(SurveysBed bed, Survey survey, Invitation link) {
    Invitation invitation = bed.invitations.byToken(token(link)).orElseThrow();
    Map<Long, List<String>> typed = Map.of(survey.questions().get(0).id(), List.of("9"));
    return bed.in(() -> bed.answering.answer(invitation, typed).outcome());
  }

  private static String token(Invitation invitation) {
    return "surveys.invitation:" + invitation.id();
  }
}
