package org.rapportcrm.app.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;

/** A run as its row holds it; the meaning of the columns is that of {@code JobRun}. */
public record JobRow(
    long id,
    String kind,
    String parameter,
    JobState state,
    String position,
    long done,
    long total,
    String message,
    String node,
    Instant createdAt,
    String createdBy,
    Instant startedAt,
    Instant finishedAt) {

  static final String COLUMNS =
      "id, kind, parameter, state, position, done, total, message, node, created_at, created_by,"
          + " started_at, finished_at";

  static JobRow of(ResultSet row) throws SQLException {
    return new JobRow(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("parameter"),
        JobState.valueOf(row.getString("state")),
        row.getString("position"),
        row.getLong("done"),
        row.getLong("total"),
        row.getString("message"),
        row.getString("node"),
        Sql.instant(row, "created_at"),
        row.getString("created_by"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"));
  }

  /** Whether a schedule started it, and it found nothing to do. */
  public boolean idle() {
    return state == JobState.DONE
        && done == 0
        && message == null
        && createdBy.equals(JobStore.SCHEDULE);
  }

  /**
   * The newest run of each kind that did something, and of each state it came to: what runs every
   * minute takes one line, and what failed stays in sight.
   *
   * @param newestFirst runs, the newest first
   */
  public static List<JobRow> newestOfEachKind(List<JobRow> newestFirst) {
    Set<String> seen = new HashSet<>();
    return newestFirst.stream()
        .filter(row -> !row.idle() && seen.add(row.kind() + " " + row.state()))
        .toList();
  }

  /** Share done between 0 and 1; 0 while the total is unknown. */
  public double progress() {
    return total <= 0 ? 0 : Math.min(1.0, (double) done / total);
  }
}
