package org.rapportcrm.surveys.answer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/** Writes the rows of responses, in the caller's transaction. */
public final class ResponseWriter {

  private static final String RESPONSE =
      "insert into surveys_response (survey_id, invitation_id, contact_id, external_key, at, nps)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String ANSWER =
      "insert into surveys_answer (response_id, question_id, in_month, score, text)"
          + " values (?, ?, ?, ?, ?)";

  private ResponseWriter() {}

  /** Writes one; answers its id. */
  public static long write(Sql sql, Survey survey, NewResponse response) {
    return write(sql, survey, List.of(response)).get(0);
  }

  /** Writes all of them in two batches; answers their ids in the same order. */
  public static List<Long> write(Sql sql, Survey survey, List<NewResponse> responses) {
    List<Long> ids = sql.with(connection -> insert(connection, survey, responses));
    List<Object[]> answers = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      NewResponse response = responses.get(i);
      LocalDate month = response.at().atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
      for (Given given : response.given()) {
        answers.add(
            new Object[] {ids.get(i), given.questionId(), month, given.score(), given.text()});
      }
    }
    sql.batch(ANSWER, answers);
    return ids;
  }

  private static List<Long> insert(
      Connection connection, Survey survey, List<NewResponse> responses) throws SQLException {
    List<Long> ids = new ArrayList<>();
    if (responses.isEmpty()) {
      return ids;
    }
    try (PreparedStatement statement = connection.prepareStatement(RESPONSE, new String[] {"id"})) {
      for (NewResponse one : responses) {
        Sql.bind(
            statement,
            survey.id(),
            one.invitationId(),
            one.contactId(),
            one.key(),
            one.at(),
            nps(survey, one.given()));
        statement.addBatch();
      }
      statement.executeBatch();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        while (keys.next()) {
          ids.add(keys.getLong(1));
        }
      }
    }
    return ids;
  }

  /** The score of the survey's first NPS question, or {@code null}. */
  private static Integer nps(Survey survey, List<Given> given) {
    Long question = survey.first(QuestionKind.NPS).map(q -> q.id()).orElse(null);
    return given.stream()
        .filter(g -> question != null && g.questionId() == question)
        .map(Given::score)
        .findFirst()
        .orElse(null);
  }
}
