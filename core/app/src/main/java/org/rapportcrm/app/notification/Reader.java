package org.rapportcrm.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.text.PersonLocale;

/**
 * An active user as somebody who is told something.
 *
 * @param way how they want to be told of the kind that was asked about
 */
record Reader(long id, String email, Locale locale, ZoneId zone, Way way) {

  static final String COLUMNS = "u.id, u.email, u.language, u.calendar, u.digits, u.zone";

  /** The user and how they want to be told; empty when there is none or they are not active. */
  static Optional<Reader> find(Sql sql, long userId, NotificationKind kind) {
    return sql.first(
        "select "
            + COLUMNS
            + ", c.way from app_user u left join notification_choice c on c.user_id = u.id"
            + " and c.kind = ? where u.id = ? and u.active = true",
        row -> {
          String way = row.getString("way");
          return of(row, way == null ? kind.usual() : Way.valueOf(way));
        },
        kind.word(),
        userId);
  }

  static Reader of(ResultSet row, Way way) throws SQLException {
    return new Reader(
        row.getLong("id"),
        row.getString("email"),
        PersonLocale.of(
            row.getString("language"), row.getString("calendar"), row.getString("digits")),
        ZoneId.of(row.getString("zone")),
        way);
  }
}
