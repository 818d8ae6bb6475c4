package org.rapportcrm.surveys.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.surveys.contact.ContactName;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/**
 * Results, counted by the database out of the index on question, month and score. Figures are of
 * all answers; words are those of contacts that the asking person sees, and of people nobody knows.
 */
@ApplicationScoped
public class Results {

  /** Promoters, detractors and all answers, as {@link #nps(long, long, long)} takes them. */
  static final String COUNTS =
      "count(case when score >= 9 then 1 end), count(case when score <= 6 then 1 end),"
          + " count(score)";

  private final Sql sql;
  private final VisibleContacts visible;

  /** For proxies. */
  protected Results() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public Results(Sql sql, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
  }

  /**
   * Words that somebody wrote.
   *
   * @param contactId who; {@code null} where nobody knows
   * @param contact the contact's name or address; {@code null} where nobody knows
   * @param score the score of the same response to the survey's first scored question, or null
   */
  public record Comment(
      long id,
      long responseId,
      Long contactId,
      String contact,
      Instant at,
      Integer score,
      String text) {}

  /** How many responses a survey has. */
  public long responses(long surveyId) {
    return sql.number("select count(*) from surveys_response where survey_id = ?", surveyId);
  }

  /** NPS of customers; empty without such a question or answers. */
  public Optional<Nps> nps(Survey survey) {
    return nps(survey, QuestionKind.NPS);
  }

  /** eNPS of colleagues, reckoned like NPS; empty without such a question or answers. */
  public Optional<Nps> enps(Survey survey) {
    return nps(survey, QuestionKind.ENPS);
  }

  private Optional<Nps> nps(Survey survey, QuestionKind kind) {
    return survey
        .first(kind)
        .flatMap(
            q ->
                sql.first(
                    "select " + COUNTS + " from surveys_answer where question_id = ?",
                    row -> nps(row.getLong(1), row.getLong(2), row.getLong(3)),
                    q.id()))
        .filter(nps -> nps.answers() > 0);
  }

  /** CSAT, from 4 up; empty without such a question or answers. */
  public Optional<Satisfaction> csat(Survey survey) {
    return satisfaction(survey.first(QuestionKind.CSAT), 4);
  }

  /** CES, from 5 up; empty without such a question or answers. */
  public Optional<Satisfaction> ces(Survey survey) {
    return satisfaction(survey.first(QuestionKind.CES), 5);
  }

  /** How many answers each score, or each option, of a question got. */
  public Map<Integer, Long> distribution(Question question) {
    Map<Integer, Long> counts = new TreeMap<>();
    for (int score = question.lowest(); score <= question.highest(); score++) {
      counts.put(score, 0L);
    }
    sql.each(
        "select score, count(*) from surveys_answer where question_id = ? and score is not null"
            + " group by score",
        row -> counts.put(row.getInt(1), row.getLong(2)),
        question.id());
    return counts;
  }

  /**
   * What was written to a question below the response {@code before}, newest first, by nobody known
   * or by contacts that the asking person sees.
   */
  public List<Comment> comments(Survey survey, Question question, long before, int limit) {
    long scored =
        survey.questions().stream()
            .filter(q -> q.kind().isScored())
            .findFirst()
            .map(Question::id)
            .orElse(0L);
    SqlPart comments =
        SqlPart.of(
                "select a.id, r.id, r.contact_id, r.at, s.score, a.text, c.first_name,"
                    + " c.last_name, c.email from surveys_answer a"
                    + " join surveys_response r on r.id = a.response_id"
                    + " left join contact c on c.id = r.contact_id")
            .and(visible.on("c"))
            .and(
                " left join surveys_answer s on s.response_id = r.id and s.question_id = ?", scored)
            .and(
                " where a.question_id = ? and a.response_id < ? and a.text is not null"
                    + " and (r.contact_id is null or c.id is not null)"
                    + " order by a.response_id desc fetch first ? rows only",
                question.id(),
                before,
                limit);
    return sql.list(
        comments.sql(),
        row ->
            new Comment(
                row.getLong(1),
                row.getLong(2),
                Sql.longOrNull(row, "contact_id"),
                ContactName.of(row.getString(7), row.getString(8), row.getString(9)),
                Sql.instant(row, "at"),
                row.getObject(5) == null ? null : row.getInt(5),
                row.getString(6)),
        comments.values());
  }

  private Optional<Satisfaction> satisfaction(Optional<Question> question, int from) {
    return question.flatMap(
        q ->
            sql.first(
                "select count(score), count(case when score >= ? then 1 end),"
                    + " avg(cast(score as double precision))"
                    + " from surveys_answer where question_id = ?",
                row ->
                    row.getLong(1) == 0
                        ? null
                        : new Satisfaction(row.getLong(1), row.getLong(2), row.getDouble(3)),
                from,
                q.id()));
  }

  static Nps nps(long promoters, long detractors, long answers) {
    return new Nps(promoters, answers - promoters - detractors, detractors);
  }
}
