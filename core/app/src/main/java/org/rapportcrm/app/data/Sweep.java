package org.rapportcrm.app.data;

import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;

/**
 * Deletes rows that are no longer of use, a thousand to a statement, so that nothing waits long for
 * their locks however many there are.
 */
public final class Sweep {

  private static final int AT_ONCE = 1_000;

  private Sweep() {}

  /**
   * Deletes until none is left or the run is to stop, with a checkpoint after each thousand.
   *
   * @param table with a key {@code id}
   * @param condition which of its rows, with bound parameters, and in which order
   * @return whether none is left
   */
  public static boolean of(Sql sql, JobRun run, String table, String condition, Object... values) {
    String some =
        "delete from %1$s where id in (select id from %1$s where %2$s fetch first %3$d rows only)"
            .formatted(table, condition, AT_ONCE);
    long done = 0;
    while (!run.stopRequested()) {
      int deleted = sql.update(some, values);
      done += deleted;
      run.checkpoint(done, 0, "");
      if (deleted == 0) {
        return true;
      }
    }
    return false;
  }
}
