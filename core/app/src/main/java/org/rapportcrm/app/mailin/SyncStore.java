package org.rapportcrm.app.mailin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.mailin.imap.ImapException;

/**
 * Who reads which mailbox, and how far it is read. A mailbox is claimed for two minutes by the
 * database's clock, and for two more with every step; what a node that lost its claim brings is
 * refused.
 */
class SyncStore {

  private static final int MOST_TRIES = 3;
  private static final long LONGEST_WAIT = 3600;

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;

  SyncStore(Sql sql, Transactions transactions, Clock clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A mailbox in one's hands. */
  record Claim(Mailbox box, String token) {}

  /** Another node has the mailbox now, or somebody deleted it. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** How far a folder is read. */
  record Place(long validity, long lastUid, long stuckUid, int stuckTimes) {

    /** Whether this message broke the connection too often. */
    boolean givesUp(long uid) {
      return stuckUid == uid && stuckTimes >= MOST_TRIES;
    }
  }

  /** The next mailbox that is due. */
  Optional<Claim> claim() {
    return transactions.computeInNew(
        () -> {
          Optional<Long> due =
              sql.first(
                  "select id from mailin_box where active = true and next_at <= ?"
                      + " and (lease_until is null or lease_until < current_timestamp)"
                      + " and (owner_id is null or owner_id in"
                      + " (select id from app_user where active = true))"
                      + " order by next_at, id fetch first 1 rows only for update skip locked",
                  row -> row.getLong(1),
                  clock.instant());
          String token = UUID.randomUUID().toString();
          return due.map(
              id -> {
                sql.update(
                    "update mailin_box set claim_token = ?, lease_until = current_timestamp"
                        + " + interval '120' second where id = ?",
                    token,
                    id);
                Mailbox box =
                    sql.first(Mailbox.SELECT + "where b.id = ?", Mailbox::of, id).orElseThrow();
                return new Claim(box, token);
              });
        });
  }

  /** How far a folder is read; empty when it was never looked at. */
  Optional<Place> place(long box, String folder) {
    return sql.first(
        "select uid_validity, last_uid, stuck_uid, stuck_times from mailin_folder"
            + " where box_id = ? and name = ?",
        row -> new Place(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4)),
        box,
        folder);
  }

  /** Begins a folder, or begins it anew after the server numbered its messages anew. */
  void begin(Claim claim, String folder, long validity, long lastUid) {
    step(
        claim,
        () -> {
          sql.update(
              "delete from mailin_folder where box_id = ? and name = ?", claim.box().id(), folder);
          sql.update(
              "insert into mailin_folder (box_id, name, uid_validity, last_uid)"
                  + " values (?, ?, ?, ?)",
              claim.box().id(),
              folder,
              validity,
              lastUid);
        });
  }

  /** In one transaction: what was read, and that it was. */
  void advance(Claim claim, String folder, long lastUid, List<ReadMail> mails, Runnable keep) {
    step(
        claim,
        () -> {
          sql.update(
              "update mailin_folder set last_uid = ?, stuck_uid = null, stuck_times = 0"
                  + " where box_id = ? and name = ? and last_uid < ?",
              lastUid,
              claim.box().id(),
              folder,
              lastUid);
          for (ReadMail read : mails) {
            if (read.mail() == null && !read.isGone()) {
              sql.update(
                  "insert into mailin_skipped (box_id, folder, uid_validity, uid, detail, at)"
                      + " select ?, name, uid_validity, ?, ?, ? from mailin_folder"
                      + " where box_id = ? and name = ? on conflict do nothing",
                  claim.box().id(),
                  read.uid(),
                  read.problem(),
                  clock.instant(),
                  claim.box().id(),
                  folder);
            }
          }
          keep.run();
        });
  }

  /** Notes that the connection broke while this message was read. */
  void stuck(Claim claim, String folder, long uid) {
    step(
        claim,
        () ->
            sql.update(
                "update mailin_folder set stuck_times = case when stuck_uid = ? then stuck_times + 1"
                    + " else 1 end, stuck_uid = ? where box_id = ? and name = ?",
                uid,
                uid,
                claim.box().id(),
                folder));
  }

  /** Gives the mailbox back after it was read; {@code more} when there is more to read at once. */
  void done(Claim claim, boolean more, Duration pause) {
    step(
        claim,
        () ->
            sql.update(
                "update mailin_box set claim_token = null, lease_until = null, failures = 0,"
                    + " failing_since = null, reason = null, reason_key = null,"
                    + " synced_at = ?, next_at = ? where id = ?",
                more ? null : clock.instant(),
                more ? clock.instant() : clock.instant().plus(pause),
                claim.box().id()));
  }

  /**
   * Gives it back after it could not be read; it is tried again after 1, 2, 4 … 60 minutes. Answers
   * how often in a row that was.
   */
  int failed(Claim claim, ImapException why) {
    int failures = claim.box().failures() + 1;
    long wait = Math.min(LONGEST_WAIT, 60L << Math.min(10, failures - 1));
    step(
        claim,
        () ->
            sql.update(
                "update mailin_box set claim_token = null, lease_until = null, failures = ?,"
                    + " failing_since = coalesce(failing_since, ?), reason = ?, reason_key = ?,"
                    + " next_at = ? where id = ?",
                failures,
                clock.instant(),
                why.getMessage(),
                why.key(),
                clock.instant().plusSeconds(wait),
                claim.box().id()));
    return failures;
  }

  private void step(Claim claim, Runnable work) {
    transactions.inNew(
        () -> {
          int ours =
              sql.update(
                  "update mailin_box set lease_until = current_timestamp + interval '120' second"
                      + " where id = ? and claim_token = ?",
                  claim.box().id(),
                  claim.token());
          if (ours == 0) {
            throw new Lost();
          }
          work.run();
        });
  }
}
