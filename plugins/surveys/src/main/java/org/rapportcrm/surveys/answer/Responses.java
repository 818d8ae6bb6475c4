package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/** Reads responses. */
@ApplicationScoped
public class Responses {

  @Inject private Sql sql;

  /** One answer of a response. */
  public record Answer(long question, Integer score, String text) {}

  /**
   * A response.
   *
   * @param contact who answered; {@code null} where nobody knows
   */
  public record Response(
      long id, long survey, Long invitation, Long contact, Instant at, List<Answer> answers) {}

  /** At most {@code limit} responses with an id below {@code before}, newest first. */
  public List<Response> page(long surveyId, long before, int limit) {
    Map<Long, Response> page = new LinkedHashMap<>();
    sql.each(
        "select id, survey_id, invitation_id, contact_id, at from surveys_response"
            + " where survey_id = ? and id < ? order by id desc fetch first ? rows only",
        row ->
            page.put(
                row.getLong(1),
                new Response(
                    row.getLong(1),
                    row.getLong(2),
                    Sql.longOrNull(row, "invitation_id"),
                    Sql.longOrNull(row, "contact_id"),
                    Sql.instant(row, "at"),
                    new ArrayList<>())),
        surveyId,
        before,
        limit);
    if (!page.isEmpty()) {
      sql.each(
          "select response_id, question_id, score, text from surveys_answer"
              + " where response_id = any(?) order by id",
          row ->
              page.get(row.getLong(1))
                  .answers()
                  .add(
                      new Answer(
                          row.getLong(2),
                          row.getObject(3) == null ? null : row.getInt(3),
                          row.getString(4))),
          page.keySet());
    }
    return List.copyOf(page.values());
  }
}
