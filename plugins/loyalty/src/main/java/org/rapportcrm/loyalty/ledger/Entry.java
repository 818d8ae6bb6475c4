package org.rapportcrm.loyalty.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * One line of the ledger, as it was written and for ever is.
 *
 * @param seq its number among the member's entries, from 1 without gaps
 * @param points what it does to the balance
 * @param balance the balance after it, never below 0
 * @param owed what it does to the debt: points to be taken back that were spent already
 * @param earned what it does to the points earned, which tiers look at
 * @param earnedAt when that counts; {@code null} when {@code earned} is 0
 * @param book the other side of the posting
 * @param key unique within the programme; the same key sent twice is one entry
 * @param reverses the entry that this one undoes, or {@code null}
 * @param cause {@code purchase}, {@code interaction:<kind>}, {@code referral}, {@code reward} …
 * @param at when what caused it happened
 * @param expiresAt when its points expire, or {@code null} for never and for entries without a lot
 * @param hash covers all of the above and the hash of the member's entry before
 */
public record Entry(
    long id,
    long programmeId,
    long memberId,
    long seq,
    EntryKind kind,
    long points,
    long balance,
    long owed,
    long earned,
    Instant earnedAt,
    Book book,
    String key,
    Long reverses,
    String cause,
    String actor,
    Instant at,
    Instant expiresAt,
    String prevHash,
    String hash) {

  /** The columns that {@link #of} reads, of a table called {@code e}. */
  public static final String COLUMNS =
      "e.id, e.programme_id, e.member_id, e.seq, e.kind, e.points, e.balance, e.owed, e.earned,"
          + " e.earned_at, e.book, e.idem_key, e.reverses, e.cause, e.actor, e.at, e.expires_at,"
          + " e.prev_hash, e.hash";

  /** The entry in the row the cursor stands on. */
  public static Entry of(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getLong("programme_id"),
        row.getLong("member_id"),
        row.getLong("seq"),
        EntryKind.valueOf(row.getString("kind")),
        row.getLong("points"),
        row.getLong("balance"),
        row.getLong("owed"),
        row.getLong("earned"),
        Sql.instant(row, "earned_at"),
        Book.valueOf(row.getString("book")),
        row.getString("idem_key"),
        Sql.longOrNull(row, "reverses"),
        row.getString("cause"),
        row.getString("actor"),
        Sql.instant(row, "at"),
        Sql.instant(row, "expires_at"),
        row.getString("prev_hash"),
        row.getString("hash"));
  }
}
