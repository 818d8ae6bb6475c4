package org.rapportcrm.app.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** The book of merges of the last 30 days. */
final class MergeBook {

  private static final String SELECT =
      "select id, kept_id, merged_id, at, who, undone_at from contact_merge m where ";

  private final Sql sql;

  MergeBook(Sql sql) {
    this.sql = sql;
  }

  /** Opens a merge; {@link #content} follows in the same transaction. */
  long begin(long keptId, long mergedId, Instant now, String who) {
    return sql.insert(
        "insert into contact_merge (kept_id, merged_id, at, who, content) values (?, ?, ?, ?, '')",
        keptId,
        mergedId,
        now,
        who.length() <= 200 ? who : who.substring(0, 200));
  }

  void content(long id, MergeSnapshot snapshot) {
    sql.update("update contact_merge set content = ? where id = ?", snapshot.json(), id);
  }

  MergeSnapshot content(long id) {
    return sql.first("select content from contact_merge where id = ?", row -> row.getString(1), id)
        .map(MergeSnapshot::of)
        .orElseThrow();
  }

  /** The merge, if the person sees the contact that was kept. */
  Optional<Merged> find(long id) {
    SqlPart query = SqlPart.of(SELECT + "m.id = ?", id).and(visible());
    return sql.first(query.sql(), MergeBook::merged, query.values());
  }

  /** The key of the newest merge of two contacts. */
  Optional<Long> newest(long keptId, long mergedId) {
    return sql.first(
        "select id from contact_merge where kept_id = ? and merged_id = ? order by id desc limit 1",
        row -> row.getLong(1),
        keptId,
        mergedId);
  }

  /** Those since a moment, the newest before a key first. */
  List<Merged> newest(Instant since, long beforeId, int limit) {
    SqlPart query =
        SqlPart.of(SELECT + "m.at > ? and m.id < ?", since, beforeId)
            .and(visible())
            .and(" order by m.id desc limit ?", limit);
    return sql.list(query.sql(), MergeBook::merged, query.values());
  }

  /** Marks a merge as taken back; false when somebody was first. */
  boolean undone(long id, Instant now) {
    return sql.update(
            "update contact_merge set undone_at = ? where id = ? and undone_at is null", now, id)
        > 0;
  }

  /** Forgets what is older; answers how many. */
  int deleteBefore(Instant before) {
    return sql.update("delete from contact_merge where at < ?", before);
  }

  private static SqlPart visible() {
    return Visible.of(RecordKind.CONTACTS).key("m.kept_id");
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
