package org.rapportcrm.surveys.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.text.Folding;

/** Finds surveys by name for the console's search, among the thousand newest. */
@ApplicationScoped
public class SurveySearch implements SearchSource {

  private static final int NEWEST = 1000;

  @Inject private Sql sql;

  @Override
  public String capability() {
    return "surveys.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    return sql
        .list(
            "select s.id, s.name, (select q.text from surveys_question q"
                + " where q.survey_id = s.id order by q.position fetch first 1 row only)"
                + " from surveys_survey s order by s.id desc fetch first ? rows only",
            row ->
                new Hit(
                    "surveys.survey",
                    row.getString(2),
                    row.getString(3),
                    "/plugins/surveys/results?id=" + row.getLong(1)),
            NEWEST)
        .stream()
        .filter(hit -> Folding.fold(hit.title()).contains(folded))
        .limit(limit)
        .toList();
  }
}
