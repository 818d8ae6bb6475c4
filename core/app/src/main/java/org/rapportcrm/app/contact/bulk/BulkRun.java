package org.rapportcrm.app.contact.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.view.ListAddress;

/**
 * An edit of all contacts that a list shows, worked through by a job.
 *
 * @param filter the list's filters as in its address
 * @param actId by which it can be taken back; {@code null} once that is forgotten
 * @param total how many contacts the list showed when it began
 * @param kept how many a plugin kept from being deleted
 * @param state the job's state, such as {@code RUNNING}
 * @param done how many contacts are worked through
 * @param message why it failed, or {@code null}
 */
public record BulkRun(
    long id,
    ContactEdit edit,
    String filter,
    long userId,
    Long actId,
    long total,
    long changed,
    long kept,
    String state,
    long done,
    String message) {

  static final String SELECT =
      "select b.id, b.edit, b.argument, b.filter, b.user_id, b.act_id, b.total, b.changed, b.kept,"
          + " coalesce(j.state, 'QUEUED') as state, coalesce(j.done, 0) as done, j.message from"
          + " contact_bulk b left join job_run j on j.id = b.job_id";

  static BulkRun of(ResultSet row) throws SQLException {
    return new BulkRun(
        row.getLong("id"),
        new ContactEdit(
            ContactEdit.Kind.of(row.getString("edit")).orElseThrow(), row.getString("argument")),
        row.getString("filter"),
        row.getLong("user_id"),
        Sql.longOrNull(row, "act_id"),
        row.getLong("total"),
        row.getLong("changed"),
        row.getLong("kept"),
        row.getString("state"),
        row.getLong("done"),
        row.getString("message"));
  }

  /** The list's filters. */
  Map<String, String> address() {
    return ListAddress.of(filter).filter();
  }

  /** Whether it still goes on or waits to. */
  public boolean isLively() {
    return state.equals("QUEUED") || state.equals("RUNNING");
  }

  /** Share done, between 0 and 1. */
  public double progress() {
    return total <= 0 ? 0 : Math.min(1.0, (double) done / total);
  }
}
