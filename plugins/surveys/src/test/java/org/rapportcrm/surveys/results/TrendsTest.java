package org.rapportcrm.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.surveys.SurveysBed;
import org.rapportcrm.surveys.answer.Given;
import org.rapportcrm.surveys.answer.NewResponse;
import org.rapportcrm.surveys.answer.ResponseWriter;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.testkit.TestDatabase;

class TrendsTest {

  @ParameterizedTest
  @EnumSource
  void monthsAreThoseOfTheReadersCalendar(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      bed.clock.set(Instant.parse("2026-05-10T12:00:00Z"));
      Survey survey = bed.nps();
      answered(bed, survey, 9, "2026-03-20T12:00:00Z"); // 29 Esfand 1404
      answered(bed, survey, 0, "2026-03-21T12:00:00Z"); // 1 Farvardin 1405
      answered(bed, survey, 10, "2026-05-01T12:00:00Z"); // 11 Ordibehesht 1405

      List<Trends.Month> english = bed.trend(survey, "en");
      assertThat(english)
          .extracting(month -> month.month().name())
          .containsExactly("Mar", "Apr", "May");
      assertThat(english)
          .extracting(Trends.Month::nps)
          .containsExactly(new Nps(1, 0, 1), new Nps(0, 0, 0), new Nps(1, 0, 0));

      List<Trends.Month> persian = bed.trend(survey, "fa-u-ca-persian-nu-arabext");
      assertThat(persian)
          .extracting(month -> month.month().name())
          .containsExactly("اسفند", "فروردین ۰۵", "اردیبهشت");
      assertThat(persian)
          .extracting(Trends.Month::nps)
          .containsExactly(new Nps(1, 0, 0), new Nps(0, 0, 1), new Nps(1, 0, 0));
    }
  }

  private static void answered(SurveysBed bed, Survey survey, int score, String at) {
    List<Given> given = List.of(new Given(survey.questions().get(0).id(), score, null));
    NewResponse response = new NewResponse(null, null, null, Instant.parse(at), given);
    bed.in(() -> ResponseWriter.write(bed.sql, survey, response));
  }
}
