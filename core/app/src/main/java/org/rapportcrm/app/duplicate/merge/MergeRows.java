package org.rapportcrm.app.duplicate.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Moves rows from one record to another, set-based, and remembers which they were. */
public final class MergeRows {

  private final Sql sql;
  private final MergeKind kind;
  private final long mergeId;

  /** For one merge. */
  public MergeRows(Sql sql, MergeKind kind, long mergeId) {
    this.sql = sql;
    this.kind = kind;
    this.mergeId = mergeId;
  }

  /** Moves the rows of all these tables, in their order. */
  public void moveAll(List<Movable> tables, long keptId, long mergedId) {
    tables.forEach(table -> move(table, keptId, mergedId));
  }

  /** Gives the rows of all these tables back, the last that moved first. */
  public void moveAllBack(List<Movable> tables, long keptId, long mergedId) {
    for (int i = tables.size() - 1; i >= 0; i--) {
      moveBack(tables.get(i), keptId, mergedId);
    }
  }

  /** Gives the merged record's rows to the kept one; answers how many. */
  public int move(Movable rows, long keptId, long mergedId) {
    long asked = rows.unless().chars().filter(c -> c == '?').count();
    List<Object> parameters = new ArrayList<>(List.of(mergeId, rows.what(), mergedId));
    parameters.addAll(Collections.nCopies((int) asked, keptId));
    sql.update(
        "insert into %s (merge_id, what, row_id) select distinct cast(? as bigint), cast(? as"
                .formatted(kind.bookRow())
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

  /** Gives back the rows that were moved and are still the kept record's. */
  public int moveBack(Movable rows, long keptId, long mergedId) {
    return give(rows, keptId, mergedId);
  }

  private int give(Movable rows, long from, long to) {
    return sql.update(
        "update %1$s set %2$s = ? where %2$s = ? and %3$s in %4$s"
            .formatted(rows.table(), rows.column(), rows.key(), moved()),
        to,
        from,
        mergeId,
        rows.what());
  }

  /** The keys of the rows under a name, as a query that asks for the merge's key and that name. */
  public String moved() {
    return "(select row_id from %s where merge_id = ? and what = ?)".formatted(kind.bookRow());
  }

  /** Remembers numbers under a name. */
  public void remember(String what, Collection<Long> numbers) {
    sql.batch(
        "insert into %s (merge_id, what, row_id) values (?, ?, ?)".formatted(kind.bookRow()),
        numbers.stream().distinct().map(n -> new Object[] {mergeId, what, n}).toList());
  }

  /** The numbers of a name, ascending. */
  public List<Long> remembered(String what) {
    return sql.list(
        "select row_id from %s where merge_id = ? and what = ? order by row_id"
            .formatted(kind.bookRow()),
        row -> row.getLong(1),
        mergeId,
        what);
  }
}
