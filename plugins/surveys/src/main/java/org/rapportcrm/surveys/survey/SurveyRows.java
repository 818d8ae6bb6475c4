package org.rapportcrm.surveys.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Reads and writes the rows of surveys and questions. */
final class SurveyRows {

  static final String COLUMNS = "id, name, language, intro, thanks, state, version";

  private SurveyRows() {}

  static Survey survey(ResultSet row, List<Question> questions) throws SQLException {
    return new Survey(
        row.getLong("id"),
        row.getString("name"),
        row.getString("language"),
        row.getString("intro"),
        row.getString("thanks"),
        Survey.State.valueOf(row.getString("state")),
        questions,
        row.getLong("version"));
  }

  static List<Question> questions(Sql sql, long surveyId) {
    return sql.list(
        "select id, kind, text, required, options from surveys_question where survey_id = ?"
            + " order by position",
        row ->
            new Question(
                row.getLong(1),
                QuestionKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5) == null ? List.of() : List.of(row.getString(5).split("\n"))),
        surveyId);
  }

  static void insert(Sql sql, long surveyId, int position, Question question) {
    sql.update(
        "insert into surveys_question (survey_id, position, kind, text, required, options)"
            + " values (?, ?, ?, ?, ?, ?)",
        surveyId,
        position,
        question.kind(),
        question.text().strip(),
        question.required(),
        options(question));
  }

  static void update(Sql sql, int position, Question question) {
    sql.update(
        "update surveys_question set position = ?, kind = ?, text = ?, required = ?, options = ?"
            + " where id = ?",
        position,
        question.kind(),
        question.text().strip(),
        question.required(),
        options(question),
        question.id());
  }

  private static String options(Question question) {
    return question.options().isEmpty()
        ? null
        : String.join("\n", question.options().stream().map(String::strip).toList());
  }
}
