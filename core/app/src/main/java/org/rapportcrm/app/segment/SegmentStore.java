package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.app.segment.rule.RuleWriter;

/** The table of segments. */
@ApplicationScoped
public class SegmentStore {

  private static final String SELECT =
      "select s.id, s.name, s.description, s.rule, s.created_at, s.updated_at, s.version,"
          + " k.segment_id kept, k.frozen, k.refreshed_at, k.joined_count, k.left_count"
          + " from segment s left join segment_snapshot k on k.segment_id = s.id ";

  private Sql sql;
  private Clock clock;

  /** For the container. */
  protected SegmentStore() {}

  /** Over this database. */
  @Inject
  public SegmentStore(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The segment of this key. */
  public Optional<Segment> find(long id) {
    return sql.first(SELECT + "where s.id = ?", SegmentStore::segment, id);
  }

  /** The segment of this name, however it is written. */
  public Optional<Segment> find(String name) {
    return sql.first(SELECT + "where name_folded = ?", SegmentStore::segment, Folding.fold(name));
  }

  /**
   * Segments by name, after a place in that order.
   *
   * @param nameFolded the folded name of the last one seen; empty for the beginning
   */
  public List<Segment> after(String nameFolded, int limit) {
    return sql.list(
        SELECT + "where name_folded > ? order by name_folded fetch first ? rows only",
        SegmentStore::segment,
        nameFolded,
        limit);
  }

  /** Segments whose name holds the folded words. */
  public List<Segment> search(String folded, int limit) {
    return sql.list(
        SELECT + "where name_folded like ? escape '!' order by name_folded fetch first ? rows only",
        SegmentStore::segment,
        "%" + folded.replaceAll("([!%_])", "!$1") + "%",
        limit);
  }

  /** How many there are. */
  public long total() {
    return sql.number("select count(*) from segment");
  }

  /** Whether another segment has this name. */
  public boolean isTaken(String name, long exceptId) {
    return sql.number(
            "select count(*) from segment where name_folded = ? and id <> ?",
            Folding.fold(name),
            exceptId)
        > 0;
  }

  /** Stores a new one; answers its key. */
  public long add(SegmentInput input) {
    long id = Ids.next(sql, "segment_seq");
    sql.update(
        "insert into segment (id, name, name_folded, description, rule, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        input.name(),
        Folding.fold(input.name()),
        input.description(),
        RuleWriter.write(input.rule()).toString(),
        clock.instant(),
        clock.instant());
    return id;
  }

  /** Changes one, if it still has this version. */
  public boolean change(long id, SegmentInput input, long version) {
    return sql.update(
            "update segment set name = ?, name_folded = ?, description = ?, rule = ?,"
                + " updated_at = ?, version = version + 1 where id = ? and version = ?",
            input.name(),
            Folding.fold(input.name()),
            input.description(),
            RuleWriter.write(input.rule()).toString(),
            clock.instant(),
            id,
            version)
        == 1;
  }

  /** Removes one, if it is there. */
  public boolean remove(long id) {
    return sql.update("delete from segment where id = ?", id) == 1;
  }

  private static Segment segment(ResultSet row) throws SQLException {
    return new Segment(
        row.getLong("id"),
        row.getString("name"),
        row.getString("description"),
        RuleReader.read(row.getString("rule")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"),
        row.getLong("version"),
        snapshot(row));
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    return Sql.longOrNull(row, "kept") == null
        ? null
        : new Snapshot(
            row.getBoolean("frozen"),
            Sql.instant(row, "refreshed_at"),
            row.getInt("joined_count"),
            row.getInt("left_count"));
  }
}
