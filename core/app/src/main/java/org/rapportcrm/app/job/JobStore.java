package org.rapportcrm.app.job;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * The table of runs. Leases are judged by the database's clock alone, because nodes' clocks jump. A
 * run belongs to whoever holds its node name and a lease that has not run out.
 */
public class JobStore {

  /** How long a node that was killed keeps a run from the others. */
  static final String LEASE = "interval '30' second";

  /** Who starts what a schedule starts. */
  static final String SCHEDULE = "schedule";

  private final Sql sql;

  /** Over this database. */
  public JobStore(Sql sql) {
    this.sql = sql;
  }

  long add(String kind, String parameter, String by, Long userId) {
    return sql.insert(
        "insert into job_run (kind, parameter, state, created_at, created_by, user_id)"
            + " values (?, ?, 'QUEUED', current_timestamp, ?, ?)",
        kind,
        parameter,
        by,
        userId);
  }

  /**
   * Adds a run unless one of its kind is still to be finished.
   *
   * @param userId who wants it; {@code null} for a schedule and for programs
   */
  boolean addUnlessOpen(String kind, String by, Long userId) {
    return sql.update(
            "insert into job_run (kind, parameter, state, created_at, created_by, user_id)"
                + " select ?, '', 'QUEUED', current_timestamp, ?, cast(? as bigint)"
                + " where not exists (select 1 from job_run where kind = ?"
                + " and state in ('QUEUED', 'RUNNING', 'PAUSED'))",
            kind,
            by,
            userId,
            kind)
        > 0;
  }

  /** Claims the oldest run that waits, or whose node is gone; to be called in a transaction. */
  Optional<JobRow> claim(String node) {
    Optional<Long> next =
        sql.first(
            "select id from job_run where state = 'QUEUED'"
                + " or (state = 'RUNNING' and lease_until < current_timestamp)"
                + " order by id fetch first 1 rows only for update skip locked",
            row -> row.getLong(1));
    next.ifPresent(
        id ->
            sql.update(
                "update job_run set state = 'RUNNING', node = ?, lease_until = current_timestamp + "
                    + LEASE
                    + ", started_at = coalesce(started_at, current_timestamp) where id = ?",
                node,
                id));
    return next.flatMap(this::find);
  }

  /** Gives back, at the start of a node, what its killed predecessor held. */
  int reclaim(String node) {
    return sql.update(
        "update job_run set state = 'QUEUED' where state = 'RUNNING' and node = ?", node);
  }

  /** Keeps the position and renews the lease; answers false when the run is no longer ours. */
  boolean checkpoint(long id, String node, long done, long total, String position) {
    return sql.update(
            "update job_run set done = ?, total = ?, position = ?, lease_until = current_timestamp + "
                + LEASE
                + " where id = ? and node = ? and state = 'RUNNING'",
            done,
            total,
            position,
            id,
            node)
        == 1;
  }

  boolean renew(long id, String node) {
    return sql.update(
            "update job_run set lease_until = current_timestamp + "
                + LEASE
                + " where id = ? and node = ? and state = 'RUNNING'",
            id,
            node)
        == 1;
  }

  Optional<String> wish(long id) {
    return sql.first("select wish from job_run where id = ?", row -> row.getString(1), id);
  }

  void finish(long id, String node, JobState state, String message) {
    sql.update(
        "update job_run set state = ?, message = ?, wish = null, finished_at = case when ? in"
            + " ('QUEUED', 'PAUSED') then null else current_timestamp end where id = ? and node = ?",
        state,
        message,
        state.name(),
        id,
        node);
    if (state == JobState.DONE) {
      takePlaceOfIdle(id);
    }
  }

  /**
   * What looks every minute and finds nothing leaves one line, not one a minute: an idle run of a
   * schedule takes the place of the one of its kind that was idle within the hour before.
   */
  private void takePlaceOfIdle(long id) {
    sql.update(
        "delete from job_run where id in (select old.id from job_run old join job_run new"
            + " on new.kind = old.kind and new.id > old.id where new.id = ? and new.created_by = ?"
            + " and new.done = 0 and new.message is null and old.created_by = ? and old.done = 0"
            + " and old.message is null and old.state = 'DONE'"
            + " and old.created_at > current_timestamp - interval '1' hour)",
        id,
        SCHEDULE,
        SCHEDULE);
  }

  /** Asks for a pause or a cancel; a run that nobody works on obeys at once. */
  boolean ask(long id, JobState wanted) {
    String wish = wanted == JobState.PAUSED ? "PAUSE" : "CANCEL";
    int waiting =
        sql.update(
            "update job_run set state = ?, finished_at = case when ? = 'CANCELLED' then"
                + " current_timestamp end where id = ? and state in ('QUEUED', 'PAUSED')",
            wanted,
            wanted.name(),
            id);
    return waiting > 0
        || sql.update("update job_run set wish = ? where id = ? and state = 'RUNNING'", wish, id)
            > 0;
  }

  boolean resume(long id) {
    return sql.update(
            "update job_run set state = 'QUEUED', wish = null, message = null, finished_at = null"
                + " where id = ? and state in ('PAUSED', 'FAILED')",
            id)
        == 1;
  }

  /** Who started a run; {@code null} for a schedule, a program and a command. */
  public Long starter(long id) {
    return sql.first(
            "select user_id from job_run where id = ?", row -> Sql.longOrNull(row, "user_id"), id)
        .orElse(null);
  }

  /** A run. */
  public Optional<JobRow> find(long id) {
    return sql.first("select " + JobRow.COLUMNS + " from job_run where id = ?", JobRow::of, id);
  }

  /** The newest runs before an id. */
  public List<JobRow> newest(long beforeId, int limit) {
    return sql.list(
        "select "
            + JobRow.COLUMNS
            + " from job_run where id < ? order by id desc fetch first "
            + limit
            + " rows only",
        JobRow::of,
        beforeId);
  }

  /** The newest run of each of the kinds that ran. */
  List<JobRow> newestOf(List<String> kinds) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    String marks = "?, ".repeat(kinds.size() - 1) + "?";
    return sql.list(
        "select "
            + JobRow.COLUMNS
            + " from job_run where id in (select max(id) from job_run where kind in ("
            + marks
            + ") group by kind)",
        JobRow::of,
        kinds.toArray());
  }

  /** The newest run of a kind. */
  public Optional<JobRow> newestOf(String kind) {
    return sql.first(
        "select "
            + JobRow.COLUMNS
            + " from job_run where kind = ? order by id desc fetch first 1 rows only",
        JobRow::of,
        kind);
  }
}
