package org.rapportcrm.surveys.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The questions of these surveys, by the survey's key, each in their order. */
  static Map<Long, List<Question>> questions(Sql sql, Collection<Long> surveyIds) {
    Map<Long, List<Question>> questions = new HashMap<>();
    sql.each(
        "select survey_id, id, kind, text, required, options from surveys_question"
            + " where survey_id = any(?) order by survey_id, position",
        row ->
            questions
                .computeIfAbsent(row.getLong("survey_id"), key -> new ArrayList<>())
                .add(question(row)),
        surveyIds);
    return questions;
  }

  private static Question question(ResultSet row) throws SQLException {
    String options = row.getString("options");
    return new Question(
        row.getLong("id"),
        QuestionKind.valueOf(row.getString("kind")),
        row.getString("text"),
        row.getBoolean("required"),
        options == null ? List.of() : List.of(options.split("\n")));
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
