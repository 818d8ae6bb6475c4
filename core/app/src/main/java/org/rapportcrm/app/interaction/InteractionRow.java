package org.rapportcrm.app.interaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Names;

/**
 * An interaction as lists show it. Texts may be {@code null}.
 *
 * @param path where it leads, or {@code null}
 * @param detail never {@code null}
 * @param user name of the user who wrote it down, or {@code null}
 */
public record InteractionRow(
    long id,
    long contactId,
    String contactName,
    String kind,
    Instant at,
    String channel,
    String direction,
    boolean helped,
    String summary,
    String path,
    String user,
    String externalId,
    InteractionDetail detail) {

  static final String SELECT =
      "select i.id, i.contact_id, i.kind, i.at, i.channel, i.direction, i.helped, i.summary,"
          + " i.path, i.external_id, i.outcome, i.initiative, i.minutes, u.name as user_name, c.first_name, c.last_name, c.email,"
          + " c.external_id as contact_number from interaction i"
          + " join contact c on c.id = i.contact_id left join app_user u on u.id = i.user_id";

  static InteractionRow of(ResultSet row) throws SQLException {
    return new InteractionRow(
        row.getLong("id"),
        row.getLong("contact_id"),
        Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("contact_number"),
            row.getLong("contact_id")),
        row.getString("kind"),
        Sql.instant(row, "at"),
        row.getString("channel"),
        row.getString("direction"),
        row.getBoolean("helped"),
        row.getString("summary"),
        row.getString("path"),
        row.getString("user_name"),
        row.getString("external_id"),
        new InteractionDetail(
            row.getString("outcome"),
            row.getString("initiative"),
            row.getObject("minutes", Integer.class)));
  }

  /** The interaction as plugins see it. */
  public InteractionView view() {
    return new InteractionView(id, contactId, kind, at, channel, direction, helped, summary);
  }
}
