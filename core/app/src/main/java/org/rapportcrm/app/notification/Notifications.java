package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.security.Capabilities;

/**
 * Tells people things: in the console's bell, and by mail as each of them chose for the kind.
 * Everything happens in the caller's transaction, so that what is rolled back is not told.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Notifications {

  private Sql sql;
  private Clock clock;
  private Capabilities capabilities;
  private NotificationMail mail;

  /** For proxies. */
  protected Notifications() {}

  @Inject
  public Notifications(Sql sql, Clock clock, Capabilities capabilities, NotificationMail mail) {
    this.sql = sql;
    this.clock = clock;
    this.capabilities = capabilities;
    this.mail = mail;
  }

  /**
   * Tells one person; nobody, when that user is not active or does not want to know. The same thing
   * told again while it is unread counts up and is not mailed again.
   *
   * @param userId {@code null} tells nobody, as for what a program did
   * @param key a text in the bundle of the feature that tells, such as {@code tasks.told.assigned};
   *     its first word is a {@link NotificationKind}
   * @param arguments fill {@code {0}}, {@code {1}} …: texts, numbers, {@code LocalDate}s, {@code
   *     Instant}s, {@code KeptText}s, and what {@link #text} makes of a message key
   * @param path of the console, where it leads; {@code null} for nowhere
   */
  public void tell(Long userId, String key, List<?> arguments, String path) {
    NotificationKind kind = NotificationKind.of(key);
    Optional<Reader> reader = userId == null ? Optional.empty() : Reader.find(sql, userId, kind);
    reader
        .filter(person -> person.way() != Way.OFF)
        .ifPresent(person -> tell(person, kind, key, Arguments.toJson(arguments), path));
  }

  /** Tells everybody who holds the capability. */
  public void tellAll(String capability, String key, List<?> arguments, String path) {
    List<String> roles =
        Capabilities.ROLES.stream()
            .filter(role -> capabilities.of(List.of(role)).test(capability))
            .toList();
    sql.list(
            "select id from app_user where active = true and id in"
                + " (select user_id from user_role where role = any(?)) order by id",
            row -> row.getLong(1),
            roles)
        .forEach(user -> tell(user, key, arguments, path));
  }

  /** An argument that is itself a text of the bundles. */
  public static Object text(String key) {
    return new Arguments.TextKey(key);
  }

  private void tell(
      Reader person, NotificationKind kind, String key, String arguments, String path) {
    int times = 1 + forgetUnread(person.id(), key, arguments, path);
    long id =
        sql.insert(
            "insert into notification (user_id, kind, text_key, arguments, path, at, times, mail)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
            person.id(),
            kind.word(),
            key,
            arguments,
            path,
            clock.instant(),
            times,
            person.way().mailState());
    if (person.way() == Way.MAIL && times == 1) {
      mail.one(person, find(id));
    }
  }

  /**
   * Takes the same thing out of the list where it waits to be read; answers how often it was told.
   */
  private int forgetUnread(long user, String key, String arguments, String path) {
    int times = 0;
    for (Notification same : unreadOf(user, key)) {
      if (Arguments.toJson(same.arguments()).equals(arguments)
          && Objects.equals(same.path(), path)) {
        times += same.times();
        sql.update("delete from notification where id = ?", same.id());
      }
    }
    return times;
  }

  private List<Notification> unreadOf(long user, String key) {
    return sql.list(
        "select "
            + Notification.COLUMNS
            + " from notification n where n.user_id = ? and n.read_at is null and n.text_key = ?"
            + " order by n.id desc fetch first 100 rows only",
        Notification::of,
        user,
        key);
  }

  private Notification find(long id) {
    return sql.first(
            "select " + Notification.COLUMNS + " from notification n where n.id = ?",
            Notification::of,
            id)
        .orElseThrow();
  }
}
