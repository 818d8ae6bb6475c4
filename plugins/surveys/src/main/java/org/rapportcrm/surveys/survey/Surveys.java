package org.rapportcrm.surveys.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.surveys.Problems;

/** Keeps surveys and their questions. */
@ApplicationScoped
@Transactional
public class Surveys {

  private final Sql sql;
  private final Clock clock;
  private final Problems problems;

  /** For proxies. */
  protected Surveys() {
    this(null, null, null);
  }

  /** Over this database. */
  @Inject
  public Surveys(Sql sql, Clock clock, Problems problems) {
    this.sql = sql;
    this.clock = clock;
    this.problems = problems;
  }

  /** At most {@code limit} surveys with an id below {@code before}, newest first. */
  public List<Survey> page(long before, int limit) {
    List<Long> ids =
        sql.list(
            "select id from surveys_survey where id < ? order by id desc fetch first ? rows only",
            row -> row.getLong(1),
            before,
            limit);
    Map<Long, List<Question>> questions = SurveyRows.questions(sql, ids);
    return sql.list(
        "select " + SurveyRows.COLUMNS + " from surveys_survey where id = any(?) order by id desc",
        row -> SurveyRows.survey(row, questions.getOrDefault(row.getLong("id"), List.of())),
        ids);
  }

  /** The survey, if it exists. */
  public Optional<Survey> find(long id) {
    List<Question> questions = SurveyRows.questions(sql, List.of(id)).getOrDefault(id, List.of());
    return sql.first(
        "select " + SurveyRows.COLUMNS + " from surveys_survey where id = ?",
        row -> SurveyRows.survey(row, questions),
        id);
  }

  /** The survey; 404 when there is none. */
  public Survey get(long id) {
    return find(id).orElseThrow(() -> problems.notFound("no-survey", id));
  }

  /**
   * Stores a survey: a new one without an id, else over the stored one. Questions with an id keep
   * their answers; one that was answered stays, and keeps its kind and its number of options.
   */
  public Survey save(Survey survey) {
    List<SurveyCheck.Flaw> flaws = SurveyCheck.flaws(survey);
    if (!flaws.isEmpty()) {
      throw problems.fields(
          flaws.stream().map(flaw -> problems.error(flaw.field(), flaw.problem())).toList());
    }
    return get(survey.id() == null ? insert(survey) : update(survey));
  }

  /** Opens or closes it. */
  public Survey setState(long id, Survey.State state) {
    get(id);
    sql.update(
        "update surveys_survey set state = ?, version = version + 1 where id = ?", state, id);
    return get(id);
  }

  /** Deletes it with its invitations and answers. */
  public void delete(long id) {
    get(id);
    sql.update("delete from surveys_survey where id = ?", id);
  }

  private long insert(Survey survey) {
    long id =
        sql.insert(
            "insert into surveys_survey (name, language, intro, thanks, state, created_at)"
                + " values (?, ?, ?, ?, ?, ?)",
            survey.name().strip(),
            survey.language(),
            survey.intro(),
            survey.thanks(),
            survey.state(),
            clock.instant());
    for (int i = 0; i < survey.questions().size(); i++) {
      SurveyRows.insert(sql, id, i, survey.questions().get(i));
    }
    return id;
  }

  private long update(Survey survey) {
    long id = survey.id();
    get(id);
    int changed =
        sql.update(
            "update surveys_survey set name = ?, language = ?, intro = ?, thanks = ?, state = ?,"
                + " version = version + 1 where id = ? and version = ?",
            survey.name().strip(),
            survey.language(),
            survey.intro(),
            survey.thanks(),
            survey.state(),
            id,
            survey.version());
    if (changed == 0) {
      throw problems.overtaken("changed-meanwhile");
    }
    Map<Long, Question> before = new HashMap<>();
    SurveyRows.questions(sql, List.of(id))
        .getOrDefault(id, List.of())
        .forEach(q -> before.put(q.id(), q));
    for (int i = 0; i < survey.questions().size(); i++) {
      Question question = survey.questions().get(i);
      if (question.id() == null) {
        SurveyRows.insert(sql, id, i, question);
        continue;
      }
      Question stored = before.remove(question.id());
      if (stored == null) {
        throw problems.field("questions[" + i + "].id", "no-question");
      }
      if (!stored.takesTheSameAnswersAs(question)) {
        refuseIfAnswered(stored);
      }
      SurveyRows.update(sql, i, question);
    }
    for (Question gone : before.values()) {
      refuseIfAnswered(gone);
      sql.update("delete from surveys_question where id = ?", gone.id());
    }
    return id;
  }

  private void refuseIfAnswered(Question question) {
    if (sql.first(
            "select id from surveys_answer where question_id = ?",
            row -> row.getLong(1),
            question.id())
        .isPresent()) {
      throw problems.conflict("answered-question", question.text());
    }
  }
}
