package org.rapportcrm.app.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Moves rows from one contact to another, set-based, and remembers which they were. */
final class MergeRows {

  private final Sql sql;
  private final long mergeId;

  /** For one merge. */
  MergeRows(Sql sql, long mergeId) {
    this.sql = sql;
    this.mergeId = mergeId;
  }

  /**
   * Rows of a table that lead to a contact.
   *
   * @param key the column that names the row
   * @param unless which rows stay: a condition in which each question mark is the kept contact;
   *     empty for none
   */
  record Movable(String table, String key, String column, String unless) {

    static Movable of(String table) {
      return new Movable(table, "id", "contact_id", "");
    }

    static Movable of(String table, String column) {
      return new Movable(table, "id", column, "");
    }

    private String what() {
      return table + "." + column;
    }
  }

  /** Gives the merged contact's rows to the kept one; answers how many. */
  int move(Movable rows, long keptId, long mergedId) {
    long asked = rows.unless().chars().filter(c -> c == '?').count();
    List<Object> parameters = new ArrayList<>(List.of(mergeId, rows.what(), mergedId));
    parameters.addAll(Collections.nCopies((int) asked, keptId));
    sql.update(
        "insert into contact_merge_row (merge_id, what, row_id) select distinct cast(? as bigint), cast(? as"
            + " varchar(120)), "
            + rows.key()
            + " from "
            + rows.table()
            + " where "
            + rows.column()
            + " = ?"
            + (rows.unless().isEmpty() ? "" : " and not (" + rows.unless() + ")"),
        parameters.toArray());
    return give(rows, mergedId, keptId);
  }

  /** Gives back the rows that were moved and are still the kept contact's. */
  int moveBack(Movable rows, long keptId, long mergedId) {
    return give(rows, keptId, mergedId);
  }

  private int give(Movable rows, long from, long to) {
    return sql.update(
        "update %1$s set %2$s = ? where %2$s = ? and %3$s in (select row_id from contact_merge_row"
                .formatted(rows.table(), rows.column(), rows.key())
            + " where merge_id = ? and what = ?)",
        to,
        from,
        mergeId,
        rows.what());
  }

  /** Remembers numbers under a name. */
  void remember(String what, Collection<Long> numbers) {
    sql.batch(
        "insert into contact_merge_row (merge_id, what, row_id) values (?, ?, ?)",
        numbers.stream().distinct().map(n -> new Object[] {mergeId, what, n}).toList());
  }

  /** The numbers of a name, ascending. */
  List<Long> remembered(String what) {
    return sql.list(
        "select row_id from contact_merge_row where merge_id = ? and what = ? order by row_id",
        row -> row.getLong(1),
        mergeId,
        what);
  }
}
