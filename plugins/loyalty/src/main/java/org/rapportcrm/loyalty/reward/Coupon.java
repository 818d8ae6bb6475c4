package org.rapportcrm.loyalty.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * A code that a reward handed out.
 *
 * @param contactId who has it; {@code null} after erasure
 * @param entryId the redemption; {@code null} when it came as a gift by mail
 * @param expiresAt when it stops to hold; {@code null} for never
 * @param settledAt when it was used or made void
 * @param settledBy who did that
 */
public record Coupon(
    long id,
    String code,
    long rewardId,
    String rewardName,
    Long contactId,
    Long entryId,
    State state,
    Instant issuedAt,
    Instant expiresAt,
    Instant settledAt,
    String settledBy) {

  /** States of a coupon. */
  public enum State {
    /** May be used once. */
    ISSUED,
    /** Was used. */
    USED,
    /** Taken back; the points went back where they came from. */
    VOID
  }

  /** Whether it may be used at this time. */
  public boolean usable(Instant now) {
    return state == State.ISSUED && (expiresAt == null || now.isBefore(expiresAt));
  }

  /**
   * The columns that {@link #of} reads, of {@code loyalty_coupon c} and {@code loyalty_reward r}.
   */
  static final String COLUMNS =
      "c.id, c.code, c.reward_id, r.name as reward_name, c.contact_id, c.entry_id, c.state,"
          + " c.issued_at, c.expires_at, c.settled_at, c.settled_by";

  static Coupon of(ResultSet row) throws SQLException {
    return new Coupon(
        row.getLong("id"),
        row.getString("code"),
        row.getLong("reward_id"),
        row.getString("reward_name"),
        Sql.longOrNull(row, "contact_id"),
        Sql.longOrNull(row, "entry_id"),
        State.valueOf(row.getString("state")),
        Sql.instant(row, "issued_at"),
        Sql.instant(row, "expires_at"),
        Sql.instant(row, "settled_at"),
        row.getString("settled_by"));
  }
}
