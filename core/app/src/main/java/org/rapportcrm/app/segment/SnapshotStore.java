package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.data.Dialect;

/** The tables of segments that keep their members. */
@ApplicationScoped
public class SnapshotStore {

  private static final int CHUNK = 1000;

  private Sql sql;
  private Dialect dialect;

  /** For the container. */
  protected SnapshotStore() {}

  /** Over this database. */
  @Inject
  public SnapshotStore(Sql sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  /** The query for the members that a segment keeps; contacts in the trash are in no segment. */
  static Compiled members(long segment) {
    return new Compiled(
        "select c.id from contact c where c.deleted_at is null and c.id in"
            + " (select m.contact_id from segment_member m where m.segment_id = ?)",
        List.of(segment));
  }

  /** How many contacts were in a segment at the last refresh of a day. */
  public record Size(LocalDate day, long members) {}

  /** Lets a segment keep its members from now on, or changes whether they stand still. */
  void keep(long segment, boolean frozen) {
    int known =
        sql.update("update segment_snapshot set frozen = ? where segment_id = ?", frozen, segment);
    if (known == 0) {
      sql.update(
          "insert into segment_snapshot (segment_id, frozen) values (?, ?)", segment, frozen);
    }
  }

  /** Forgets the members of a segment that asks its rule from now on. */
  void forget(long segment) {
    for (String table : List.of("segment_member", "segment_size", "segment_snapshot")) {
      sql.update("delete from " + table + " where segment_id = ?", segment);
    }
  }

  /** Waits until nobody else refreshes it; whether it keeps members at all. */
  boolean lock(long segment) {
    return sql.first(
            "select segment_id from segment_snapshot where segment_id = ? for update",
            row -> true,
            segment)
        .isPresent();
  }

  /** Takes out who is not among these any more; their keys. */
  List<Long> removeOthers(long segment, Compiled now) {
    // Found by EXCEPT, which is one pass over both on either database: NOT IN, or EXCEPT inside of
    // the deletion, is asked for each member anew on one of them.
    List<Object> values = new ArrayList<>(List.of(segment));
    values.addAll(now.parameters());
    List<Long> others =
        sql.list(
            "select contact_id from segment_member where segment_id = ? except " + now.sql(),
            row -> row.getLong(1),
            values.toArray());
    for (int from = 0; from < others.size(); from += CHUNK) {
      sql.update(
          "delete from segment_member where segment_id = ? and contact_id = any(?)",
          segment,
          others.subList(from, Math.min(others.size(), from + CHUNK)));
    }
    return others;
  }

  /** Takes in who is not a member yet; their keys. */
  List<Long> addMissing(long segment, Compiled now, Instant since) {
    List<Object> values = new ArrayList<>(List.of(segment, since));
    values.addAll(now.parameters());
    values.add(segment);
    String added =
        "insert into segment_member (segment_id, contact_id, since) select cast(? as bigint), n.id,"
            + " cast(? as timestamp with time zone) from ("
            + now.sql()
            + " except select contact_id from segment_member where segment_id = ?) n";
    return sql.list(
        dialect == Dialect.POSTGRESQL
            ? "with added as (" + added + " returning contact_id) select contact_id from added"
            : "select contact_id from final table (" + added + ")",
        row -> row.getLong(1),
        values.toArray());
  }

  /** Takes contacts out of every segment; the segments that they were in, each with them. */
  List<Left> remove(List<Long> contacts) {
    List<Left> left =
        sql.list(
            "select segment_id, contact_id from segment_member where contact_id = any(?)"
                + " order by segment_id, contact_id",
            row -> new Left(row.getLong(1), row.getLong(2)),
            contacts);
    if (!left.isEmpty()) {
      sql.update("delete from segment_member where contact_id = any(?)", contacts);
    }
    return left;
  }

  /** A contact that left a segment. */
  record Left(long segment, long contact) {}

  /** Notes a refresh and how large the segment is since. */
  void refreshed(long segment, Instant at, LocalDate day, int joined, int left) {
    sql.update(
        "update segment_snapshot set refreshed_at = ?, joined_count = ?, left_count = ?"
            + " where segment_id = ?",
        at,
        joined,
        left,
        segment);
    long size = sql.number("select count(*) from segment_member where segment_id = ?", segment);
    int known =
        sql.update(
            "update segment_size set member_count = ? where segment_id = ? and measured = ?",
            size,
            segment,
            day);
    if (known == 0) {
      sql.update(
          "insert into segment_size (segment_id, measured, member_count) values (?, ?, ?)",
          segment,
          day,
          size);
    }
  }

  /** Segments that are not frozen and were not refreshed since a moment. */
  List<Long> due(Instant before) {
    return sql.list(
        "select segment_id from segment_snapshot where frozen = false"
            + " and (refreshed_at is null or refreshed_at <= ?) order by segment_id",
        row -> row.getLong(1),
        before);
  }

  /** Since when a contact is in the segment; empty when it is not. */
  public Optional<Instant> since(long segment, long contact) {
    return sql.first(
        "select m.since from segment_member m join contact c on c.id = m.contact_id"
            + " where m.segment_id = ? and m.contact_id = ? and c.deleted_at is null",
        row -> Sql.instant(row, "since"),
        segment,
        contact);
  }

  /** The sizes from a day on, the oldest first. */
  public List<Size> sizes(long segment, LocalDate from) {
    return sql.list(
        "select measured, member_count from segment_size where segment_id = ? and measured >= ?"
            + " order by measured",
        row -> new Size(row.getObject(1, LocalDate.class), row.getLong(2)),
        segment,
        from);
  }

  /**
   * How many members there are, by the indexes alone: all of them but the few in the trash. What a
   * person may see of them is another question.
   */
  long size(long segment) {
    return sql.number("select count(*) from segment_member where segment_id = ?", segment)
        - sql.number(
            "select count(*) from contact c join segment_member m on m.contact_id = c.id"
                + " where c.deleted_at is not null and m.segment_id = ?",
            segment);
  }
}
