package org.rapportcrm.app.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.ImportTrace.Before;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.TakenBack.Left;

/** What takes imports back, batch by batch, and what stayed when they were. */
final class Traces {

  private final Sql sql;

  Traces(Sql sql) {
    this.sql = sql;
  }

  /**
   * A batch that can be taken back.
   *
   * @param number rows read before it
   */
  record Batch(long number, ImportTrace trace) {}

  /** Keeps what takes a batch back. */
  void keep(long importId, long number, ImportTrace trace) {
    sql.update(
        "insert into import_batch (import_id, number, note) values (?, ?, ?)",
        importId,
        number,
        trace.note());
    List<Object[]> rows = new ArrayList<>();
    for (Before before : trace.before()) {
      rows.add(
          new Object[] {
            importId,
            number,
            key(before.contactId()),
            before.record(),
            before.recordId(),
            before.values()
          });
    }
    sql.batch(
        "insert into import_before (import_id, number, contact_id, record, record_id, content)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  /**
   * Keeps what a batch that is taken back leaves until all others are. Such batches have numbers
   * below 0, so that they come last; what they leave in turn stays.
   */
  void keepForTheEnd(long importId, Batch batch, ImportTrace staying) {
    if (batch.number() >= 0) {
      long first = sql.number("select min(number) from import_batch where import_id = ?", importId);
      keep(importId, Math.min(first, 0) - 1, staying);
    }
  }

  /** Records that belong to no contact say 0. */
  private static Long key(long contactId) {
    return contactId == 0 ? null : contactId;
  }

  /** How many batches are left of an import. */
  long count(long importId) {
    return sql.number("select count(*) from import_batch where import_id = ?", importId);
  }

  /** The last batch that is left. */
  Optional<Batch> last(long importId) {
    return sql.first(
            "select number, note from import_batch where import_id = ? order by number desc limit 1",
            row -> new Batch(row.getLong(1), new ImportTrace(row.getString(2), List.of())),
            importId)
        .map(
            batch ->
                new Batch(
                    batch.number(),
                    new ImportTrace(batch.trace().note(), before(importId, batch.number()))));
  }

  private List<Before> before(long importId, long number) {
    return sql.list(
        "select contact_id, record, record_id, content from import_before"
            + " where import_id = ? and number = ? order by id",
        row -> new Before(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)),
        importId,
        number);
  }

  /** Forgets a batch that was taken back and keeps what came of it. */
  void done(long importId, long number, TakenBack outcome) {
    sql.update("delete from import_before where import_id = ? and number = ?", importId, number);
    sql.update("delete from import_batch where import_id = ? and number = ?", importId, number);
    sql.update(
        "update import_run set removed = removed + ?, restored = restored + ?,"
            + " left_over = left_over + ? where id = ?",
        outcome.removed(),
        outcome.restored(),
        outcome.left().size(),
        importId);
    List<Object[]> rows = new ArrayList<>();
    for (Left left : outcome.left()) {
      rows.add(
          new Object[] {
            importId, key(left.contactId()), left.name(), left.field(), left.reasonKey()
          });
    }
    sql.batch(
        "insert into import_left (import_id, contact_id, name, field, reason_key)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  /** What stayed of an import. */
  List<Stayed> left(long importId, long afterId, int limit) {
    return sql.list(
        "select id, contact_id, name, field, reason_key from import_left"
            + " where import_id = ? and id > ? order by id limit ?",
        row ->
            new Stayed(
                row.getLong(1),
                new Left(row.getLong(2), row.getString(3), row.getString(4), row.getString(5))),
        importId,
        afterId,
        limit);
  }

  /** Forgets what takes imports back that ended before. */
  int deleteBefore(Instant before) {
    String old = " where import_id in (select id from import_run where %s < ?)";
    String ended = old.formatted("coalesce(finished_at, created_at)");
    sql.update("delete from import_before" + ended, before);
    return sql.update("delete from import_batch" + ended, before);
  }
}
