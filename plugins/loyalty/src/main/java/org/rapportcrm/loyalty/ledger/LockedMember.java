package org.rapportcrm.loyalty.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * A member whose row is locked by this transaction, with the figures that its next entry goes on
 * from. It moves on as entries are made; {@link EntryWriter} writes it back.
 */
final class LockedMember {

  static final String COLUMNS =
      "m.id, m.programme_id, m.contact_id, m.balance, m.debt, m.earned, m.last_earn_at,"
          + " m.entries, m.head_hash";

  private final long id;
  private final long programmeId;
  private final Long contactId;
  private long entriesWritten;
  private long balance;
  private long debt;
  private long earned;
  private Instant lastEarn;
  private long entries;
  private String head;

  private LockedMember(ResultSet row) throws SQLException {
    id = row.getLong("id");
    programmeId = row.getLong("programme_id");
    contactId = Sql.longOrNull(row, "contact_id");
    balance = row.getLong("balance");
    debt = row.getLong("debt");
    earned = row.getLong("earned");
    lastEarn = Sql.instant(row, "last_earn_at");
    entries = row.getLong("entries");
    entriesWritten = entries;
    head = row.getString("head_hash");
  }

  static LockedMember of(ResultSet row) throws SQLException {
    return new LockedMember(row);
  }

  /** Makes the next entry of the chain out of the draft; its id is not known yet. */
  Entry next(Draft d) {
    balance += d.points();
    debt += d.owed();
    earned += d.earned();
    if (d.kind() == EntryKind.EARN && (lastEarn == null || d.at().isAfter(lastEarn))) {
      lastEarn = d.at();
    }
    if (balance < 0 || debt < 0) {
      throw new IllegalStateException(
          "Member " + id + " would have " + balance + " points and owe " + debt);
    }
    entries++;
    String previous = head;
    head = Chain.hash(entry(d, previous, ""));
    return entry(d, previous, head);
  }

  /** The columns that are written back, then the guard: id and the entries that were there. */
  Object[] written() {
    Object[] row = {balance, debt, earned, lastEarn, entries, head, id, entriesWritten};
    entriesWritten = entries;
    return row;
  }

  private Entry entry(Draft d, String previous, String hash) {
    return new Entry(
        0,
        programmeId,
        id,
        entries,
        d.kind(),
        d.points(),
        balance,
        d.owed(),
        d.earned(),
        Chain.exact(d.earnedAt()),
        d.book(),
        d.key(),
        d.reverses(),
        d.cause(),
        d.actor(),
        Chain.exact(d.at()),
        Chain.exact(d.expiresAt()),
        previous,
        hash);
  }

  long id() {
    return id;
  }

  long programmeId() {
    return programmeId;
  }

  Long contactId() {
    return contactId;
  }

  long balance() {
    return balance;
  }

  long debt() {
    return debt;
  }
}
