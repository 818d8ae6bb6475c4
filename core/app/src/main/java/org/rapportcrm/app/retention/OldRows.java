package org.rapportcrm.app.retention;

import java.time.Instant;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * Rows of one table that are deleted when they are old.
 *
 * @param table which has a key {@code id}
 * @param time its column with the row's time, the first of an index
 * @param condition which of its rows, beginning with {@code and}; may be empty
 */
record OldRows(String id, int least, String table, String time, String condition)
    implements RetentionRule {

  private static final int AT_ONCE = 5_000;

  @Override
  public Optional<Instant> oldest(Sql sql) {
    return sql.first(
        "select "
            + time
            + " as oldest from "
            + table
            + " where "
            + time
            + " is not null"
            + condition
            + " order by "
            + time
            + " fetch first 1 rows only",
        row -> Sql.instant(row, "oldest"));
  }

  @Override
  public long due(Sql sql, Instant before) {
    return sql.number(
        "select count(*) from (select 1 as one from "
            + table
            + " where "
            + time
            + " < ?"
            + condition
            + " fetch first "
            + (COUNTED + 1)
            + " rows only) old",
        before);
  }

  @Override
  public int forget(Sql sql, Instant before) {
    return sql.update(
        "delete from "
            + table
            + " where id in (select id from "
            + table
            + " where "
            + time
            + " < ?"
            + condition
            + " order by "
            + time
            + " fetch first "
            + AT_ONCE
            + " rows only)",
        before);
  }
}
