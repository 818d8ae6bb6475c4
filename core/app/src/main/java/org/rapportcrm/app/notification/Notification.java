package org.rapportcrm.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/**
 * Something that one person is told.
 *
 * @param kind the word of a {@link NotificationKind}; of one that is gone, too
 * @param arguments see {@link Arguments}
 * @param path of the console, where it leads; {@code null} for nowhere
 * @param at when it happened last
 * @param times how often, while it was unread
 * @param readAt {@code null} while unread
 */
public record Notification(
    long id,
    String kind,
    String textKey,
    List<Object> arguments,
    String path,
    Instant at,
    int times,
    Instant readAt) {

  static final String COLUMNS =
      "n.id, n.kind, n.text_key, n.arguments, n.path, n.at, n.times, n.read_at";

  static Notification of(ResultSet row) throws SQLException {
    return new Notification(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("text_key"),
        Arguments.ofJson(row.getString("arguments")),
        row.getString("path"),
        Sql.instant(row, "at"),
        row.getInt("times"),
        Sql.instant(row, "read_at"));
  }

  /** The first day that its text names, such as when a task is due; {@code null} for none. */
  public LocalDate day() {
    return arguments.stream()
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Whether it waits to be read. */
  public boolean isUnread() {
    return readAt == null;
  }
}
