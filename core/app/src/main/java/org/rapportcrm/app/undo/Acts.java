package org.rapportcrm.app.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;

/**
 * The book of acts that can be taken back. Whoever changes many records writes the act first, then,
 * in the transaction of each change, what the records were before ({@code undo_before}) and how
 * many they are.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Acts {

  /** How long an act can be taken back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private Sql sql;
  private Clock clock;
  private CurrentUser user;

  /** For the container. */
  protected Acts() {}

  /** Over the database. */
  @Inject
  public Acts(Sql sql, Clock clock, CurrentUser user) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
  }

  /**
   * Writes an act down in the name of whoever acts now.
   *
   * @param kind names the {@link UndoableAct}
   * @param words key of a sentence with the number of records as {@code {0}}
   * @param argument what it names as {@code {1}}, or {@code null}
   * @param detail what is needed to take it back, or {@code null}
   * @return its key
   */
  public long begin(String kind, String words, String argument, String detail) {
    Instant now = clock.instant();
    return sql.insert(
        "insert into undo_act (kind, words, argument, detail, user_id, who, at, expires_at)"
            + " values (?, ?, ?, ?, cast(? as bigint), ?, ?, ?)",
        kind,
        words,
        cut(argument),
        detail,
        user.id().orElse(null),
        cut(user.name()),
        now,
        now.plus(KEPT));
  }

  /** Says that so many more records were changed. */
  public void add(long act, int records) {
    sql.update("update undo_act set records = records + ? where id = ?", records, act);
  }

  /** Forgets an act that changed nothing. */
  public void forget(long act) {
    sql.update("delete from undo_act where id = ?", act);
  }

  /** The act, unless its time is over. */
  public Optional<Act> find(long id) {
    return sql.first(
        "select " + Act.COLUMNS + " from undo_act where id = ? and expires_at > ?",
        Act::of,
        id,
        clock.instant());
  }

  /**
   * The newest acts before a key.
   *
   * @param userId only those of this user; {@code null} for everybody's
   */
  public List<Act> newest(Long userId, long beforeId, int limit) {
    List<Object> parameters = new ArrayList<>(List.of(beforeId, clock.instant()));
    String whose = "";
    if (userId != null) {
      whose = " and user_id = ?";
      parameters.add(userId);
    }
    parameters.add(limit);
    return sql.list(
        "select "
            + Act.COLUMNS
            + " from undo_act where id < ? and expires_at > ? and records > 0"
            + whose
            + " order by id desc limit ?",
        Act::of,
        parameters.toArray());
  }

  /** Deletes acts whose time is over; answers how many. */
  public int clean() {
    return sql.update("delete from undo_act where expires_at <= ?", clock.instant());
  }

  /** Marks an open act as being taken back; false where somebody was first. */
  boolean claim(long id) {
    return sql.update("update undo_act set state = 'UNDOING' where id = ? and state = 'OPEN'", id)
        == 1;
  }

  /** Keys of the records above a key, ascending. */
  List<Long> records(long act, long afterId, int limit) {
    return sql.list(
        "select record_id from undo_before where act_id = ? and record_id > ?"
            + " order by record_id limit ?",
        row -> row.getLong(1),
        act,
        afterId,
        limit);
  }

  void restored(long act, int records) {
    sql.update("update undo_act set restored = restored + ? where id = ?", records, act);
  }

  void finish(long act, String by) {
    sql.update(
        "update undo_act set state = 'UNDONE', undone_at = ?, undone_by = ? where id = ?",
        clock.instant(),
        cut(by),
        act);
  }

  private static String cut(String text) {
    return text == null || text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }
}
