package org.rapportcrm.app.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;

/** The rows that imports refused, each with its line, its reason and its cells. */
final class Rejections {

  /** Longer cells are cut in the file of rejected rows. */
  private static final int LONGEST_CELL = 1000;

  private final Sql sql;

  Rejections(Sql sql) {
    this.sql = sql;
  }

  /** A refused row with its cells. */
  record Refused(Rejection rejection, List<String> cells) {}

  /** Handles a refused row. */
  @FunctionalInterface
  interface Handler {
    void handle(Refused refused);
  }

  /**
   * Keeps refused rows.
   *
   * @param cells each row's cells by its line
   */
  void add(long importId, List<Rejection> rejections, Map<Long, List<String>> cells) {
    List<Object[]> rows = new ArrayList<>();
    for (Rejection rejection : rejections) {
      rows.add(
          new Object[] {
            importId,
            rejection.line(),
            rejection.field(),
            rejection.reasonKey(),
            PlanJson.list(rejection.arguments()),
            PlanJson.list(
                cells.getOrDefault(rejection.line(), List.of()).stream()
                    .map(Rejections::cut)
                    .toList())
          });
    }
    sql.batch(
        "insert into import_rejection (import_id, line, field, reason_key, arguments, cells)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** All of an import, by line, without keeping them. */
  void each(long importId, Handler handler) {
    sql.each(
        "select line, field, reason_key, arguments, cells from import_rejection"
            + " where import_id = ? order by line",
        row -> handler.handle(refused(row)),
        importId);
  }

  /** The first of an import. */
  List<Refused> first(long importId, int limit) {
    return sql.list(
        "select line, field, reason_key, arguments, cells from import_rejection"
            + " where import_id = ? order by line limit ?",
        Rejections::refused,
        importId,
        limit);
  }

  private static Refused refused(ResultSet row) throws SQLException {
    return new Refused(
        new Rejection(
            row.getLong("line"),
            row.getString("field"),
            row.getString("reason_key"),
            PlanJson.list(row.getString("arguments"))),
        PlanJson.list(row.getString("cells")));
  }

  /** Forgets the rows of imports that ended before. */
  int deleteBefore(Instant before) {
    return sql.update(
        "delete from import_rejection where import_id in"
            + " (select id from import_run where finished_at < ?)",
        before);
  }

  /** A cell that every database keeps. */
  private static String cut(String cell) {
    String kept = cell.replace('\0', '\u2400');
    return kept.length() <= LONGEST_CELL ? kept : kept.substring(0, LONGEST_CELL - 1) + "…";
  }
}
