package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** One person's notifications, and how they want to be told. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Inbox {

  /** From here on the bell shows no exact number. */
  public static final int MANY = 100;

  private Sql sql;
  private Clock clock;

  /** For proxies. */
  protected Inbox() {}

  /** Over this database. */
  @Inject
  public Inbox(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** How many are unread, counted as far as {@link #MANY}. */
  public int unread(long userId) {
    return (int)
        sql.number(
            "select count(*) from (select 1 from notification where user_id = ? and read_at is null"
                + " fetch first "
                + MANY
                + " rows only) as unread",
            userId);
  }

  /**
   * The newest first.
   *
   * @param before ids below this one; {@link Long#MAX_VALUE} for the first page
   */
  public List<Notification> list(long userId, boolean unreadOnly, long before, int limit) {
    return sql.list(
        "select "
            + Notification.COLUMNS
            + " from notification n where n.user_id = ? and n.id < ?"
            + (unreadOnly ? " and n.read_at is null" : "")
            + " order by n.id desc limit ?",
        Notification::of,
        userId,
        before,
        limit);
  }

  /** One of the person's; marked as read. */
  public Optional<Notification> open(long userId, long id) {
    read(userId, id);
    return sql.first(
        "select " + Notification.COLUMNS + " from notification n where n.id = ? and n.user_id = ?",
        Notification::of,
        id,
        userId);
  }

  /** Marks one as read; answers whether it was there and unread. */
  public boolean read(long userId, long id) {
    return sql.update(
            "update notification set read_at = ? where id = ? and user_id = ? and read_at is null",
            clock.instant(),
            id,
            userId)
        > 0;
  }

  /** Marks one as unread again. */
  public void unreadAgain(long userId, long id) {
    sql.update("update notification set read_at = null where id = ? and user_id = ?", id, userId);
  }

  /** Marks all as read that the person can have seen; answers how many. */
  public int readAll(long userId, long upToId) {
    return sql.update(
        "update notification set read_at = ? where user_id = ? and read_at is null and id <= ?",
        clock.instant(),
        userId,
        upToId);
  }

  /** How the person wants to be told, of each kind. */
  public Map<NotificationKind, Way> ways(long userId) {
    Map<NotificationKind, Way> ways = new EnumMap<>(NotificationKind.class);
    for (NotificationKind kind : NotificationKind.values()) {
      ways.put(kind, kind.usual());
    }
    sql.each(
        "select kind, way from notification_choice where user_id = ?",
        row -> {
          for (NotificationKind kind : NotificationKind.values()) {
            if (kind.word().equals(row.getString(1))) {
              ways.put(kind, Way.valueOf(row.getString(2)));
            }
          }
        },
        userId);
    return ways;
  }

  /** Keeps how the person wants to be told. */
  public void choose(long userId, Map<NotificationKind, Way> ways) {
    ways.forEach(
        (kind, way) -> {
          sql.update(
              "delete from notification_choice where user_id = ? and kind = ?",
              userId,
              kind.word());
          sql.update(
              "insert into notification_choice (user_id, kind, way) values (?, ?, ?)",
              userId,
              kind.word(),
              way.name());
        });
  }
}
