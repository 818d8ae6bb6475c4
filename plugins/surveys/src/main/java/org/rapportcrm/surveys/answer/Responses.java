package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;

/** Reads responses. */
@ApplicationScoped
public class Responses {

  @Inject private Sql sql;
  @Inject private VisibleContacts visible;

  /** One answer of a response. */
  public record Answer(long question, Integer score, String text) {}

  /**
   * A response.
   *
   * @param contact who answered; {@code null} where nobody knows
   */
  public record Response(
      long id, long survey, Long invitation, Long contact, Instant at, List<Answer> answers) {}

  /**
   * At most {@code limit} responses with an id below {@code before}, newest first, of nobody known
   * or of contacts that the asking person sees.
   */
  public List<Response> page(long surveyId, long before, int limit) {
    Map<Long, Response> page = new LinkedHashMap<>();
    SqlPart responses =
        SqlPart.of(
                "select r.id, r.survey_id, r.invitation_id, r.contact_id, r.at"
                    + " from surveys_response r left join contact c on c.id = r.contact_id")
            .and(visible.on("c"))
            .and(
                " where r.survey_id = ? and r.id < ? and (r.contact_id is null or c.id is not null)"
                    + " order by r.id desc fetch first ? rows only",
                surveyId,
                before,
                limit);
    sql.each(
        responses.sql(),
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
        responses.values());
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
