package org.rapportcrm.surveys.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.surveys.SurveysBed;
import org.rapportcrm.surveys.answer.Given;
import org.rapportcrm.surveys.answer.NewResponse;
import org.rapportcrm.surveys.answer.ResponseWriter;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.testkit.TestDatabase;

class LastNpsTest {

  @ParameterizedTest
  @EnumSource
  void onlyTheLastAnswerByTimeDecides(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      Instant now = bed.clock.instant();
      bed.contact(1, null);
      bed.contact(2, null);
      bed.contact(3, null);
      answered(bed, survey, 1, 10, now.minus(Duration.ofDays(300)));
      answered(bed, survey, 1, 3, now.minus(Duration.ofDays(10)));
      answered(bed, survey, 2, 9, now);
      answered(bed, survey, 2, 0, now.minus(Duration.ofDays(1))); // imported later, given earlier
      answered(bed, survey, 3, 7, now);
      answered(bed, survey, 3, 8, now); // at the same moment: the one written last

      SegmentCriterion score = LastNps.criteria().get(0);
      SegmentCriterion group = LastNps.criteria().get(1);
      assertThat(contacts(bed, score, "between 0 and 6")).containsExactly(1L);
      assertThat(contacts(bed, score, "= 8")).containsExactly(3L);
      assertThat(contacts(bed, score, "= 7")).isEmpty();
      assertThat(contacts(bed, group, "= 'promoter'")).containsExactly(2L);
      assertThat(contacts(bed, group, "= 'passive'")).containsExactly(3L);
      assertThat(contacts(bed, group, "= 'detractor'")).containsExactly(1L);
    }
  }

  private static void answered(SurveysBed bed, Survey survey, long contact, int score, Instant at) {
    List<Given> given = List.of(new Given(survey.questions().get(0).id(), score, null));
    bed.in(
        () ->
            ResponseWriter.write(bed.sql, survey, new NewResponse(null, contact, null, at, given)));
  }

  /** As the core puts a criterion into a segment's query. */
  private static List<Long> contacts(SurveysBed bed, SegmentCriterion criterion, String asked) {
    return bed.sql.list(
        "select c.id from contact c where c.id in (select "
            + criterion.contactColumn()
            + " from "
            + criterion.table()
            + " where 1 = 1 and ("
            + criterion.condition()
            + ") and "
            + criterion.valueColumn()
            + " "
            + asked
            + ") order by c.id",
        row -> row.getLong(1));
  }
}
