package org.rapportcrm.app.duplicate.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.Visible;

/** The book of one kind's merges of the last 30 days. */
public final class MergeBook {

  /** How long a merge can be taken back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final int WHO_LIMIT = 200;

  private final Sql sql;
  private final MergeKind kind;
  private final String select;

  /** Over the database. */
  public MergeBook(Sql sql, MergeKind kind) {
    this.sql = sql;
    this.kind = kind;
    this.select =
        "select id, kept_id, merged_id, at, who, undone_at from %s m where ".formatted(kind.book());
  }

  /** Holds both records until the transaction ends, in the order of their keys. */
  public void lock(long keptId, long mergedId) {
    sql.each(
        "select id from %s where id = any(?) order by id for update".formatted(kind.record()),
        row -> {},
        List.of(keptId, mergedId));
  }

  /** Opens a merge; {@link #content(long, String)} follows in the same transaction. */
  public long begin(long keptId, long mergedId, Instant now, String who) {
    return sql.insert(
        "insert into %s (kept_id, merged_id, at, who, content) values (?, ?, ?, ?, '')"
            .formatted(kind.book()),
        keptId,
        mergedId,
        now,
        who.length() <= WHO_LIMIT ? who : who.substring(0, WHO_LIMIT));
  }

  /** Keeps what the two were, as far as rows that moved do not tell. */
  public void content(long id, String json) {
    sql.update("update %s set content = ? where id = ?".formatted(kind.book()), json, id);
  }

  /** What was kept of the two. */
  public String content(long id) {
    return sql.first(
            "select content from %s where id = ?".formatted(kind.book()),
            row -> row.getString(1),
            id)
        .orElseThrow();
  }

  /**
   * Opens a merge again that is to be taken back, and locks its two records.
   *
   * @param refusals says why it cannot be: not seen, undone before, too late, not two any more
   */
  public Merged takeBack(long id, Instant now, Refusals refusals) {
    Merged merge = find(id).orElseThrow(() -> refusals.notFound("duplicates.merge", id));
    if (merge.undoneAt() != null || !undone(id, now)) {
      throw refusals.conflict(null, "duplicates.undone-before");
    }
    if (merge.until().isBefore(now)) {
      throw refusals.conflict(null, "duplicates.undo-late");
    }
    lock(merge.keptId(), merge.mergedId());
    if (!isStillOne(merge)) {
      throw refusals.conflict(null, "duplicates.undo-later");
    }
    return merge.undone(now);
  }

  private boolean isStillOne(Merged merge) {
    return sql.number(
            ("select count(*) from %1$s k join %1$s m on m.merged_into = k.id where"
                    + " k.id = ? and m.id = ? and k.deleted_at is null")
                .formatted(kind.record()),
            merge.keptId(),
            merge.mergedId())
        > 0;
  }

  private Optional<Merged> find(long id) {
    SqlPart query = SqlPart.of(select + "m.id = ?", id).and(visible());
    return sql.first(query.sql(), MergeBook::merged, query.values());
  }

  /** The key of the newest merge of two records. */
  Optional<Long> newest(long keptId, long mergedId) {
    return sql.first(
        "select id from %s where kept_id = ? and merged_id = ? order by id desc limit 1"
            .formatted(kind.book()),
        row -> row.getLong(1),
        keptId,
        mergedId);
  }

  /** Those of the last 30 days that the person sees, the newest before a key first. */
  public List<Merged> newest(Instant now, long beforeId, int limit) {
    SqlPart query =
        SqlPart.of(select + "m.at > ? and m.id < ?", now.minus(KEPT), beforeId)
            .and(visible())
            .and(" order by m.id desc limit ?", limit);
    return sql.list(query.sql(), MergeBook::merged, query.values());
  }

  /** Marks a merge as taken back; false when somebody was first. */
  private boolean undone(long id, Instant now) {
    return sql.update(
            "update %s set undone_at = ? where id = ? and undone_at is null".formatted(kind.book()),
            now,
            id)
        > 0;
  }

  /** Forgets those whose 30 days are over; answers how many. */
  int forgetOld(Instant now) {
    return sql.update("delete from %s where at < ?".formatted(kind.book()), now.minus(KEPT));
  }

  private SqlPart visible() {
    return Visible.of(kind.sight()).key("m.kept_id");
  }

  private static Merged merged(ResultSet row) throws SQLException {
    return new Merged(
        row.getLong("id"),
        row.getLong("kept_id"),
        row.getLong("merged_id"),
        Sql.instant(row, "at"),
        row.getString("who"),
        Sql.instant(row, "undone_at"));
  }
}
