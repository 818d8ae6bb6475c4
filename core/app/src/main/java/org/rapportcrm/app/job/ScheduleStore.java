package org.rapportcrm.app.job;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;

/** The table in which the scheduler keeps what is due when. */
class ScheduleStore {

  private final Sql sql;

  /** Over this database. */
  ScheduleStore(Sql sql) {
    this.sql = sql;
  }

  private record Due(String task, Instant at) {}

  /** When each kind of job is started by its schedule next, by the kind's id. */
  Map<String, Instant> next() {
    return sql
        .list(
            "select task_name, execution_time from scheduled_tasks",
            row -> new Due(row.getString(1), Sql.instant(row, "execution_time")))
        .stream()
        .collect(Collectors.toMap(Due::task, Due::at, (one, other) -> one));
  }
}
