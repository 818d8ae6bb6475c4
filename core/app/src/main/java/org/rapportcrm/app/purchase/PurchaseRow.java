package org.rapportcrm.app.purchase;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Names;

/**
 * A purchase as lists show it.
 *
 * @param contactName the name under which its contact is shown
 * @param refundedAt {@code null} unless it was refunded
 */
public record PurchaseRow(
    long id,
    long contactId,
    String contactName,
    String externalId,
    Instant at,
    BigDecimal amount,
    String currency,
    String description,
    String source,
    Instant refundedAt) {

  /** How the key begins that an import makes for a row without a number. */
  private static final String KEY_OF_ROW = "row:";

  /** Purchases with their contact {@code c}, to be followed by a condition. */
  static final String SELECT =
      "select p.id, p.contact_id, p.external_id, p.at, p.amount, p.currency, p.description, p.source,"
          + " p.refunded_at, c.first_name, c.last_name, c.email, c.external_id as contact_number"
          + " from purchase p join contact c on c.id = p.contact_id where ";

  static PurchaseRow of(ResultSet row) throws SQLException {
    return new PurchaseRow(
        row.getLong("id"),
        row.getLong("contact_id"),
        Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("contact_number"),
            row.getLong("contact_id")),
        row.getString("external_id"),
        Sql.instant(row, "at"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("description"),
        row.getString("source"),
        Sql.instant(row, "refunded_at"));
  }

  /** The number people know it by; {@code null} where an imported row brought none. */
  public String number() {
    return externalId.startsWith(KEY_OF_ROW) ? null : externalId;
  }

  /** Whether it was refunded. */
  public boolean isRefunded() {
    return refundedAt != null;
  }

  /** The purchase as plugins see it. */
  public PurchaseView view() {
    return new PurchaseView(id, contactId, externalId, at, amount, currency, isRefunded());
  }
}
