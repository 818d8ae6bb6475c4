package org.rapportcrm.loyalty.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * Points that came in together and expire together.
 *
 * @param points how many there were
 * @param remaining how many are left, from 0 to {@code points}
 * @param expiresAt when the rest expires; {@code null} for never
 */
public record Lot(
    long id, long entryId, long memberId, long points, long remaining, Instant expiresAt) {

  /** The columns that {@link #of} reads, of a table called {@code l}. */
  public static final String COLUMNS =
      "l.id, l.entry_id, l.member_id, l.points, l.remaining, l.expires_at";

  /** The lot in the row the cursor stands on. */
  public static Lot of(ResultSet row) throws SQLException {
    return new Lot(
        row.getLong("id"),
        row.getLong("entry_id"),
        row.getLong("member_id"),
        row.getLong("points"),
        row.getLong("remaining"),
        Sql.instant(row, "expires_at"));
  }
}
