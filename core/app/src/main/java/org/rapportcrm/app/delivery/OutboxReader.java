package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.delivery.mime.OpenedMail;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Reads the built-in outbox. */
@ApplicationScoped
public class OutboxReader {

  @Inject private Sql sql;

  /** A message in the list. */
  public record Line(long id, String sender, String recipient, String subject, Instant at) {}

  /** A message taken apart. */
  public record Opened(Line line, OpenedMail mail) {}

  /**
   * The newest first.
   *
   * @param query what the recipient's address begins with, or {@code null}
   */
  public Listing<Line> list(String query, String cursor, int limit) {
    long before = Cursor.id(cursor, Long.MAX_VALUE);
    String begin = query == null ? "" : Addresses.folded(query);
    SqlPart lines =
        SqlPart.of(
                "select o.id, o.sender, o.recipient, o.subject, o.at from delivery_outbox o"
                    + " where o.id < ? and (? = '' or lower(o.recipient) like ? escape '!')",
                before,
                begin,
                begin.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
            .and(seen())
            .and(" order by o.id desc fetch first " + (limit + 1) + " rows only");
    List<Line> rows =
        sql.list(
            lines.sql(),
            row ->
                new Line(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Sql.instant(row, "at")),
            lines.values());
    return Listing.page(rows, limit, last -> Cursor.of(last.id()));
  }

  /** Messages to contacts that the asking person sees. */
  private static SqlPart seen() {
    Visible visible = Visible.of(RecordKind.CONTACTS);
    return visible.all()
        ? SqlPart.NONE
        : SqlPart.of(" and o.delivery_id in (select d.id from delivery d where 1 = 1")
            .and(visible.key("d.contact_id"))
            .and(")");
  }

  /** One message, if it went to a contact that the asking person sees. */
  public Optional<Opened> open(long id) {
    SqlPart message =
        SqlPart.of(
                "select o.id, o.sender, o.recipient, o.subject, o.at, o.message"
                    + " from delivery_outbox o where o.id = ?",
                id)
            .and(seen());
    return sql.first(
        message.sql(),
        row ->
            new Opened(
                new Line(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Sql.instant(row, "at")),
                OpenedMail.of(row.getBytes("message"))),
        message.values());
  }
}
