package org.rapportcrm.surveys.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;

/** Reads what one contact answered and what it is still asked. */
@ApplicationScoped
public class ContactAnswers {

  private static final int NEWEST = 50;

  private final Sql sql;

  /** For proxies. */
  protected ContactAnswers() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public ContactAnswers(Sql sql) {
    this.sql = sql;
  }

  /**
   * An answer to one question.
   *
   * @param scores the score, or the numbers of the options that were chosen; empty for words
   * @param text words, or {@code null}
   */
  public record Part(Question question, List<Integer> scores, String text) {}

  /**
   * A response.
   *
   * @param nps its NPS score, or {@code null}
   */
  public record Answered(
      long id, long surveyId, String survey, Instant at, Integer nps, List<Part> parts) {}

  /**
   * An open survey that the contact is invited to and has not answered.
   *
   * @param mailedAt when mail went out, or {@code null}
   */
  public record Waiting(
      long invitationId, long surveyId, String survey, Instant invitedAt, Instant mailedAt) {}

  /** The score of the last NPS answer with its time. */
  public record Score(int nps, Instant at) {}

  /** The last NPS answer, if there is one. */
  public Optional<Score> lastNps(long contactId) {
    return sql.first(
        "select nps, at from surveys_response where contact_id = ? and nps is not null"
            + " order by at desc, id desc",
        row -> new Score(row.getInt(1), Sql.instant(row, "at")),
        contactId);
  }

  /** The fifty newest responses, newest first. */
  public List<Answered> answered(long contactId) {
    Map<Long, Answered> all = new LinkedHashMap<>();
    sql.each(
        "select r.id, s.id, s.name, r.at, r.nps from surveys_response r"
            + " join surveys_survey s on s.id = r.survey_id where r.contact_id = ?"
            + " order by r.at desc, r.id desc fetch first ? rows only",
        row ->
            all.put(
                row.getLong(1),
                new Answered(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    Sql.instant(row, "at"),
                    row.getObject(5) == null ? null : row.getInt(5),
                    new ArrayList<>())),
        contactId,
        NEWEST);
    if (!all.isEmpty()) {
      sql.each(
          "select a.response_id, q.id, q.kind, q.text, q.options, a.score, a.text"
              + " from surveys_answer a join surveys_question q on q.id = a.question_id"
              + " where a.response_id = any(?) order by a.response_id, q.position, a.id",
          row -> add(all.get(row.getLong(1)).parts(), row),
          all.keySet());
    }
    return List.copyOf(all.values());
  }

  private static void add(List<Part> parts, ResultSet row) throws SQLException {
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last == null || last.question().id() != row.getLong(2)) {
      String options = row.getString(5);
      Question question =
          new Question(
              row.getLong(2),
              QuestionKind.valueOf(row.getString(3)),
              row.getString(4),
              false,
              options == null ? List.of() : List.of(options.split("\n")));
      last = new Part(question, new ArrayList<>(), row.getString(7));
      parts.add(last);
    }
    if (row.getObject(6) != null) {
      last.scores().add(row.getInt(6));
    }
  }

  /** Invitations that wait for an answer, newest first; there is one for each survey. */
  public List<Waiting> waiting(long contactId) {
    return sql.list(
        "select i.id, s.id, s.name, i.created_at, i.mailed_at from surveys_invitation i"
            + " join surveys_survey s on s.id = i.survey_id"
            + " where i.contact_id = ? and i.answered_at is null and s.state = 'OPEN'"
            + " order by i.id desc fetch first ? rows only",
        row ->
            new Waiting(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "mailed_at")),
        contactId,
        NEWEST);
  }
}
