package org.rapportcrm.app.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/**
 * A contact's timeline with its purchases: one stream, newest first, read by keyset from two
 * indexes, so that the ten-thousandth entry costs no more than the first.
 */
@ApplicationScoped
public class Timeline {

  /** The kind under which purchases are shown and filtered. */
  public static final String PURCHASE = "purchase";

  private static final String INTERACTIONS =
      "select 0 as origin, i.id, i.at, i.kind, i.channel, i.direction, i.helped, i.summary, i.path,"
          + " u.name as user_name, cast(null as numeric(19,4)) as amount,"
          + " cast(null as varchar(3)) as currency, false as refunded"
          + " from interaction i left join app_user u on u.id = i.user_id where i.contact_id = ?";
  private static final String PURCHASES =
      "select 1 as origin, p.id, p.at, 'purchase' as kind, cast(null as varchar(40)) as channel,"
          + " cast(null as varchar(10)) as direction, false as helped, p.description as summary,"
          + " cast(null as varchar(300)) as path, cast(null as varchar(200)) as user_name,"
          + " p.amount, p.currency, p.refunded_at is not null as refunded"
          + " from purchase p where p.contact_id = ?";

  private Sql sql;

  /** For the container. */
  protected Timeline() {}

  /** Over the database. */
  @Inject
  public Timeline(Sql sql) {
    this.sql = sql;
  }

  /** A place in the stream: just after this entry. */
  public record After(Instant at, int origin, long id) {}

  /**
   * One page.
   *
   * @param kind shows only this kind, or all when {@code null}
   * @param after where it starts, or {@code null} for the newest
   */
  public List<TimelineEntry> of(long contactId, String kind, After after, int limit) {
    List<String> parts = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    if (!PURCHASE.equals(kind)) {
      StringBuilder part = new StringBuilder(INTERACTIONS);
      parameters.add(contactId);
      if (kind != null) {
        part.append(" and i.kind = ?");
        parameters.add(kind);
      }
      add(parts, part, "i", 0, after, parameters, limit);
    }
    if (kind == null || PURCHASE.equals(kind)) {
      parameters.add(contactId);
      add(parts, new StringBuilder(PURCHASES), "p", 1, after, parameters, limit);
    }
    parameters.add(limit);
    return sql.list(
        "select * from ("
            + String.join(" union all ", parts)
            + ") entries order by at desc, origin desc, id desc limit ?",
        Timeline::entry,
        parameters.toArray());
  }

  /** Kinds that stand on the contact's timeline. */
  public List<String> kinds(long contactId) {
    return sql.list(
        "select distinct kind from interaction where contact_id = ? order by kind",
        row -> row.getString(1),
        contactId);
  }

  private static void add(
      List<String> parts,
      StringBuilder part,
      String alias,
      int origin,
      After after,
      List<Object> parameters,
      int limit) {
    if (after != null && after.origin() == origin) {
      part.append(" and (%1$s.at, %1$s.id) < (?, ?)".formatted(alias));
      parameters.add(after.at());
      parameters.add(after.id());
    } else if (after != null) {
      // entries of the larger origin come first within the same moment
      part.append(" and " + alias + ".at " + (origin < after.origin() ? "<=" : "<") + " ?");
      parameters.add(after.at());
    }
    parameters.add(limit);
    parts.add("(" + part + " order by %1$s.at desc, %1$s.id desc limit ?)".formatted(alias));
  }

  private static TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getInt("origin"),
        row.getLong("id"),
        Sql.instant(row, "at"),
        row.getString("kind"),
        row.getString("channel"),
        row.getString("direction"),
        row.getBoolean("helped"),
        row.getString("summary"),
        row.getString("path"),
        row.getString("user_name"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getBoolean("refunded"));
  }
}
