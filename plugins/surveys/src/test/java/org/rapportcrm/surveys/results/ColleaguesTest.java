package org.rapportcrm.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.text.CalendarMonths;
import org.rapportcrm.surveys.SurveysBed;
import org.rapportcrm.surveys.answer.Given;
import org.rapportcrm.surveys.answer.NewResponse;
import org.rapportcrm.surveys.answer.ResponseWriter;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Template;
import org.rapportcrm.testkit.PluginMessages;
import org.rapportcrm.testkit.TestDatabase;

class ColleaguesTest {

  @ParameterizedTest
  @EnumSource
  void whatColleaguesAnswerIsNoNpsOfCustomers(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = kept(bed, Template.ENPS.draft(messages(), Locale.ENGLISH));
      answered(bed, survey, 2);

      assertThat(bed.results.nps(survey)).isEmpty();
      assertThat(bed.results.enps(survey)).contains(new Nps(0, 0, 1));
      assertThat(lastNps(bed)).isEmpty();
      Trends trends = new Trends(bed.sql, new CalendarMonths(), bed.clock);
      RecentScores recent = new RecentScores(bed.sql, bed.surveys, trends);
      assertThat(recent.of(QuestionKind.NPS, Locale.ENGLISH)).isEmpty();
      assertThat(recent.of(QuestionKind.ENPS, Locale.ENGLISH)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheTemplateAskedAsNpsBeforeIsENpsAfterTheUpgrade(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey colleagues = old(bed, "fa");
      Survey customers = bed.nps();
      answered(bed, colleagues, 2);
      answered(bed, customers, 9);

      bed.in(() -> statements().stream().map(one -> bed.sql.update(one)).toList());

      Survey upgraded = bed.surveys.get(colleagues.id());
      assertThat(upgraded.first(QuestionKind.ENPS)).isPresent();
      assertThat(bed.results.enps(upgraded)).contains(new Nps(0, 0, 1));
      assertThat(bed.results.nps(bed.surveys.get(customers.id()))).contains(new Nps(1, 0, 0));
      assertThat(lastNps(bed)).containsExactly(9);
    }
  }

  /** A survey as the template made it in this language before eNPS was a kind of its own. */
  private static Survey old(SurveysBed bed, String language) {
    Survey draft = Template.ENPS.draft(messages(), Locale.forLanguageTag(language));
    Question asked = Question.of(QuestionKind.NPS, draft.questions().get(0).text(), true);
    return kept(
        bed, new Survey(null, "Old", language, null, null, Survey.State.OPEN, List.of(asked), 0));
  }

  private static Survey kept(SurveysBed bed, Survey survey) {
    return bed.in(() -> bed.surveys.save(survey));
  }

  private static void answered(SurveysBed bed, Survey survey, int score) {
    List<Given> given = List.of(new Given(survey.questions().get(0).id(), score, null));
    NewResponse response = new NewResponse(null, null, null, bed.clock.instant(), given);
    bed.in(() -> ResponseWriter.write(bed.sql, survey, response));
  }

  private static List<Integer> lastNps(SurveysBed bed) {
    return bed.sql.list(
        "select nps from surveys_response where nps is not null", row -> row.getInt(1));
  }

  private static List<String> statements() {
    String file = "/META-INF/rapport/surveys/migrations/V5__colleagues.sql";
    try (InputStream in = ColleaguesTest.class.getResourceAsStream(file)) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "");
      return List.of(sql.strip().split(";"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PluginMessages messages() {
    return new PluginMessages("surveys");
  }
}
