package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.delivery.engine.DeliveryState;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Reads single deliveries: those of a batch and those of a contact. */
@ApplicationScoped
public class DeliveryReader {

  private static final String COLUMNS =
      "select d.id, d.batch_id, b.title, b.purpose, d.contact_id, d.address, d.state, d.reason,"
          + " d.attempt, d.smtp_code, d.reply, d.done_at, d.next_at, d.opened_at, d.clicked_at,"
          + " d.unsubscribed_at from delivery d join delivery_batch b on b.id = d.batch_id";

  @Inject private Sql sql;

  /**
   * A delivery as people see it.
   *
   * @param contact the contact's id; {@code null} when it is gone
   * @param reason a word of {@code delivery.reason.*}, or {@code null}
   * @param reply what the mail server said last, or {@code null}
   * @param nextAt when it is tried next; only while it is queued
   * @param openedAt when a person first opened it, as far as known
   */
  public record DeliveryView(
      long id,
      long batch,
      String title,
      String purpose,
      Long contact,
      String address,
      DeliveryState state,
      String reason,
      int attempts,
      String reply,
      Instant doneAt,
      Instant nextAt,
      Instant openedAt,
      Instant clickedAt,
      Instant unsubscribedAt) {}

  /**
   * Those of a batch to contacts that the asking person sees, in the order they were added.
   *
   * @param state only those in this state, or {@code null} for all
   */
  public Listing<DeliveryView> ofBatch(
      long batchId, DeliveryState state, String cursor, int limit) {
    SqlPart deliveries =
        SqlPart.of(COLUMNS + " where d.batch_id = ? and d.id > ?", batchId, Cursor.id(cursor, 0))
            .and(Visible.of(RecordKind.CONTACTS).key("d.contact_id"));
    if (state != null) {
      deliveries = deliveries.and(" and d.state = ?", state);
    }
    deliveries = deliveries.and(" order by d.id fetch first " + (limit + 1) + " rows only");
    List<DeliveryView> rows = sql.list(deliveries.sql(), DeliveryReader::view, deliveries.values());
    return Listing.page(rows, limit, last -> Cursor.of(last.id()));
  }

  /** The newest of a contact, at most 50. */
  public List<DeliveryView> ofContact(long contactId) {
    return sql.list(
        COLUMNS
            + " where d.contact_id = ? order by d.done_at desc nulls first, d.id desc"
            + " fetch first 50 rows only",
        DeliveryReader::view,
        contactId);
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    DeliveryState state = DeliveryState.valueOf(row.getString("state"));
    return new DeliveryView(
        row.getLong("id"),
        row.getLong("batch_id"),
        row.getString("title"),
        row.getString("purpose"),
        Sql.longOrNull(row, "contact_id"),
        row.getString("address"),
        state,
        row.getString("reason"),
        row.getInt("attempt"),
        reply(row),
        Sql.instant(row, "done_at"),
        state == DeliveryState.QUEUED ? Sql.instant(row, "next_at") : null,
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "clicked_at"),
        Sql.instant(row, "unsubscribed_at"));
  }

  private static String reply(ResultSet row) throws SQLException {
    String words = row.getString("reply");
    Long code = Sql.longOrNull(row, "smtp_code");
    return code == null ? words : code + " " + (words == null ? "" : words);
  }
}
