package org.rapportcrm.app.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.interaction.TimelineEntry.Origin;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * The timeline of a contact or company: interactions of core and plugins, purchases and moves
 * between life stages in one stream, newest first, read by keyset, so that the ten-thousandth entry
 * costs no more than the first.
 */
@ApplicationScoped
public class Timeline {

  /** The kind under which purchases are shown and filtered. */
  public static final String PURCHASE = "purchase";

  /** The kind under which moves between life stages are shown and filtered. */
  public static final String LIFE_STAGE = "life-stage";

  /** The kind under which it is shown and filtered that a rule gave the contact an owner. */
  public static final String ROUTED = "routed";

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
   * One page of a contact's timeline.
   *
   * @param after where it starts, or {@code null} for the newest
   */
  public List<TimelineEntry> ofContact(
      long contactId, TimelineFilter filter, After after, int limit) {
    TimelineSql page = new TimelineSql(filter, after, limit);
    page.interactions(SqlPart.of("i.contact_id = ?", contactId));
    page.purchases(SqlPart.of("p.contact_id = ?", contactId));
    page.stages(SqlPart.of("h.contact_id = ?", contactId));
    page.routed(SqlPart.of("d.contact_id = ?", contactId));
    return read(page.statement(), false);
  }

  /**
   * One page of a company's timeline: what happened with it as such, and with the contacts that
   * worked there then, as far as the person may see them.
   *
   * @param after where it starts, or {@code null} for the newest
   */
  public List<TimelineEntry> ofCompany(
      long companyId, TimelineFilter filter, After after, int limit) {
    Visible contacts = Visible.of(RecordKind.CONTACTS);
    TimelineSql page = new TimelineSql(filter, after, limit);
    page.interactions(SqlPart.of("i.company_id = ?", companyId).and(contacts.key("i.contact_id")));
    page.purchases(
        SqlPart.of(
                "p.contact_id in (select s.id from contact s where s.company_id = ?"
                    + " and s.deleted_at is null)",
                companyId)
            .and(contacts.key("p.contact_id")));
    page.company(companyId);
    return read(page.statement(), true);
  }

  private List<TimelineEntry> read(SqlPart statement, boolean named) {
    return statement == null
        ? List.of()
        : sql.list(statement.sql(), row -> entry(row, named), statement.values());
  }

  /**
   * Those of the kinds that stand on the contact's timeline.
   *
   * @param known words of kinds; each costs one look into an index
   */
  public List<String> kinds(long contactId, Collection<String> known) {
    return sql.list(
        "select k.word from unnest(cast(? as varchar array)) k(word) where exists (select 1 from"
            + " interaction i where i.contact_id = ? and i.kind = k.word) order by k.word",
        row -> row.getString(1),
        List.copyOf(known),
        contactId);
  }

  private static TimelineEntry entry(ResultSet row, boolean named) throws SQLException {
    Long contact = Sql.longOrNull(row, "contact_id");
    return new TimelineEntry(
        Origin.values()[row.getInt("origin")],
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
        row.getBoolean("refunded"),
        new InteractionDetail(
            row.getString("outcome"),
            row.getString("initiative"),
            row.getObject("minutes", Integer.class)),
        contact,
        named && contact != null
            ? Names.shown(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("external_id"),
                contact)
            : null);
  }
}
