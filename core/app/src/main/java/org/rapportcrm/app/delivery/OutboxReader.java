package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.delivery.mime.OpenedMail;

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
    List<Line> rows =
        sql.list(
            "select id, sender, recipient, subject, at from delivery_outbox"
                + " where id < ? and (? = '' or lower(recipient) like ? escape '!')"
                + " order by id desc fetch first "
                + (limit + 1)
                + " rows only",
            row ->
                new Line(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Sql.instant(row, "at")),
            before,
            begin,
            begin.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    return Listing.page(rows, limit, last -> Cursor.of(last.id()));
  }

  /** One message. */
  public Optional<Opened> open(long id) {
    return sql.first(
        "select id, sender, recipient, subject, at, message from delivery_outbox where id = ?",
        row ->
            new Opened(
                new Line(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Sql.instant(row, "at")),
                OpenedMail.of(row.getBytes("message"))),
        id);
  }
}
