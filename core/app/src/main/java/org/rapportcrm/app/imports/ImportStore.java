package org.rapportcrm.app.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.job.JobState;

/** The table of imports. How far one is, its job knows. */
final class ImportStore {

  private static final String SELECT =
      "select i.*, j.state as job_state, j.message as job_message, t.state as try_state,"
          + " u.state as undo_state, u.message as undo_message"
          + " from import_run i left join job_run j on j.id = i.job_id"
          + " left join job_run t on t.id = i.try_job_id"
          + " left join job_run u on u.id = i.undo_job_id where ";

  private final Sql sql;

  ImportStore(Sql sql) {
    this.sql = sql;
  }

  long add(String kind, String fileName, FileSurvey survey, ZoneId zone, String by, Instant now) {
    return sql.insert(
        "insert into import_run (kind, file_name, state, format, mapping, options, rows_total,"
            + " zone, created_at, created_by) values (?, ?, 'ready', ?, ?, '{}', ?, ?, ?, ?)",
        kind,
        fileName,
        PlanJson.format(survey.plan()),
        PlanJson.mapping(survey.plan()),
        survey.rows(),
        zone.getId(),
        now,
        by);
  }

  void plan(long id, FileSurvey survey, Map<String, String> options, String basis) {
    sql.update(
        "update import_run set format = ?, mapping = ?, options = ?, basis = ?, rows_total = ?"
            + " where id = ?",
        PlanJson.format(survey.plan()),
        PlanJson.mapping(survey.plan()),
        PlanJson.texts(options),
        basis,
        survey.rows(),
        id);
  }

  /** Marks it as started; answers false when somebody else was first. */
  boolean start(long id, long job) {
    return sql.update(
            "update import_run set state = 'queued', job_id = ? where id = ? and state = 'ready'",
            job,
            id)
        > 0;
  }

  void tryStarted(long id, long job) {
    sql.update("update import_run set tried = null, try_job_id = ? where id = ?", job, id);
  }

  void tried(long id, ImportTrial trial) {
    sql.update("update import_run set tried = ? where id = ?", trial.json(), id);
  }

  /** Keeps what became of the rows so far. */
  void counts(long id, ImportCounts counts) {
    sql.update(
        "update import_run set rows_read = ?, created = ?, updated = ?, unchanged = ?,"
            + " contacts_created = ?, rejected = ? where id = ?",
        counts.read(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.contactsCreated(),
        counts.rejected(),
        id);
  }

  /** Keeps how it ended. */
  void finish(long id, ImportState state, Instant now) {
    sql.update(
        "update import_run set state = ?, finished_at = ? where id = ?", state.word(), now, id);
  }

  /** Marks it as being taken back; answers false when somebody else was first. */
  boolean takingBack(long id, long job, String by, long batches) {
    return sql.update(
            "update import_run set undo_job_id = ?, undo_by = ?, undo_batches = ?"
                + " where id = ? and undo_job_id is null",
            job,
            by,
            batches,
            id)
        > 0;
  }

  /** Marks it as taken back. */
  void takenBack(long id, Instant now) {
    sql.update("update import_run set undone_at = ? where id = ?", now, id);
  }

  Optional<ImportRun> find(long id) {
    return sql.first(SELECT + "i.id = ?", ImportStore::run, id);
  }

  /** The newest before an id. */
  List<ImportRun> newest(long beforeId, int limit) {
    return sql.list(
        SELECT + "i.id < ? order by i.id desc limit ?", ImportStore::run, beforeId, limit);
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    String job = row.getString("job_state");
    String trial = row.getString("try_state");
    String message = row.getString("message");
    return new ImportRun(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("file_name"),
        job == null
            ? ImportState.of(row.getString("state"))
            : ImportState.of(JobState.valueOf(job)),
        PlanJson.plan(row.getString("format"), row.getString("mapping")),
        PlanJson.texts(row.getString("options")),
        row.getString("basis"),
        ZoneId.of(row.getString("zone")),
        row.getLong("rows_total"),
        counts(row),
        ImportTrial.of(row.getString("tried")),
        trial == null ? null : ImportState.of(JobState.valueOf(trial)),
        message != null ? message : row.getString("job_message"),
        Sql.longOrNull(row, "job_id"),
        Sql.longOrNull(row, "try_job_id"),
        Sql.instant(row, "created_at"),
        row.getString("created_by"),
        Sql.instant(row, "finished_at"),
        takenBack(row));
  }

  private static TakenBackState takenBack(ResultSet row) throws SQLException {
    String job = row.getString("undo_state");
    return job == null
        ? null
        : new TakenBackState(
            ImportState.of(JobState.valueOf(job)),
            row.getString("undo_by"),
            row.getLong("undo_batches"),
            Sql.instant(row, "undone_at"),
            row.getLong("removed"),
            row.getLong("restored"),
            row.getLong("left_over"),
            row.getString("undo_message"));
  }

  private static ImportCounts counts(ResultSet row) throws SQLException {
    return new ImportCounts(
        row.getLong("rows_read"),
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("unchanged"),
        row.getLong("contacts_created"),
        row.getLong("rejected"));
  }
}
