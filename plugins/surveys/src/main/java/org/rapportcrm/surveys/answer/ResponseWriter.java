package org.rapportcrm.surveys.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Writes the rows of a response, in the caller's transaction. */
public final class ResponseWriter {

  private ResponseWriter() {}

  /**
   * Writes.
   *
   * @param invitationId whose answer it is, or {@code null}
   * @param contactId who answered, or {@code null} where nobody knows
   * @param key names the row of a file, or {@code null}
   * @return the response's id
   */
  public static long write(
      Sql sql,
      long surveyId,
      Long invitationId,
      Long contactId,
      String key,
      Instant at,
      List<Given> given) {
    long id =
        sql.insert(
            "insert into surveys_response (survey_id, invitation_id, contact_id, external_key, at)"
                + " values (?, ?, ?, ?, ?)",
            surveyId,
            invitationId,
            contactId,
            key,
            at);
    LocalDate month = at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    sql.batch(
        "insert into surveys_answer (response_id, question_id, in_month, score, text)"
            + " values (?, ?, ?, ?, ?)",
        given.stream()
            .map(g -> new Object[] {id, g.questionId(), month, g.score(), g.text()})
            .toList());
    return id;
  }
}
