package org.rapportcrm.surveys.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.surveys.SurveysPlugin;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;
import org.rapportcrm.surveys.survey.Template;

/** {@code /plugins/surveys/surveys}: the surveys, newest first, and templates to start from. */
@Named("surveysList")
@RequestScoped
public class SurveysPage {

  private static final int SIZE = 25;

  @Inject private Surveys surveys;
  @Inject private Sql sql;
  @Inject private CurrentUser user;

  private List<Survey> rows;
  private Map<Long, Long> answers;

  /** The surveys of this page. */
  public List<Survey> getRows() {
    List<Survey> all = fetched();
    return all.size() > SIZE ? all.subList(0, SIZE) : all;
  }

  /** The query of the next page, or {@code null}. */
  public String getNext() {
    return fetched().size() > SIZE ? "?before=" + fetched().get(SIZE - 1).id() : null;
  }

  /** How many responses a survey has. */
  public long answers(long surveyId) {
    if (answers == null) {
      answers = new HashMap<>();
      List<Long> ids = getRows().stream().map(Survey::id).toList();
      sql.each(
          "select survey_id, count(*) from surveys_response where survey_id = any(?)"
              + " group by survey_id",
          row -> answers.put(row.getLong(1), row.getLong(2)),
          ids);
    }
    return answers.getOrDefault(surveyId, 0L);
  }

  /** What one can start from. */
  public Template[] getTemplates() {
    return Template.values();
  }

  /** Whether the person may change surveys. */
  public boolean isManager() {
    return user.may(SurveysPlugin.MANAGE);
  }

  private List<Survey> fetched() {
    if (rows == null) {
      Long before = Here.id("before");
      rows = surveys.page(before == null ? Long.MAX_VALUE : before, SIZE + 1);
    }
    return rows;
  }
}
