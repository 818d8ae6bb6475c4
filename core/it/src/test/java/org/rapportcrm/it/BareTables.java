package org.rapportcrm.it;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/**
 * Tables of PostgreSQL without their indexes and without the triggers that watch over foreign keys,
 * so that millions of rows are written in a few minutes; {@link #restore} makes the indexes from
 * what was written, which is quicker by far. Whoever writes sees to it that every key is there.
 * Wants a superuser.
 */
final class BareTables {

  /** Of one session: an index of ten million rows is sorted in memory. */
  private static final String SORT_IN_MEMORY = "set maintenance_work_mem = '512MB'";

  private final Sql sql;
  private final List<String> tables;
  private final List<String> indexes = new ArrayList<>();

  /** Takes them off; what a constraint needs stays. */
  BareTables(Sql sql, List<String> tables) {
    this.sql = sql;
    this.tables = tables;
    for (String table : tables) {
      sql.update("alter table " + table + " disable trigger all");
      List<String> names = new ArrayList<>();
      indexes.addAll(
          sql.list(
              "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i"
                  + " where i.indrelid = cast(? as regclass) and not exists"
                  + " (select 1 from pg_constraint c where c.conindid = i.indexrelid)",
              row -> {
                names.add(row.getString(1));
                return row.getString(2);
              },
              table));
      names.forEach(name -> sql.update("drop index " + name));
    }
  }

  /** How many indexes wait to be made again. */
  int indexes() {
    return indexes.size();
  }

  /** Makes the indexes again, and has foreign keys watched from now on. */
  void restore() {
    indexes.forEach(index -> sql.update(SORT_IN_MEMORY + "; " + index));
    tables.forEach(table -> sql.update("alter table " + table + " enable trigger all"));
  }
}
