package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;

/**
 * Writes entries with all that belongs to them (both postings, lots, uses of lots, the members' new
 * figures) in a handful of statements, however many entries there are.
 */
@ApplicationScoped
class EntryWriter {

  private static final String INSERT =
      "insert into loyalty_entry (programme_id, member_id, seq, kind, points, balance, owed, earned,"
          + " earned_at, book, idem_key, reverses, cause, actor, at, expires_at, prev_hash, hash)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final EntryTelling telling;

  /** For proxies. */
  protected EntryWriter() {
    this(null, null);
  }

  @Inject
  EntryWriter(Sql sql, EntryTelling telling) {
    this.sql = sql;
    this.telling = telling;
  }

  /**
   * Writes the drafts in their order, in the caller's transaction.
   *
   * @param drafts of one programme; members locked by this transaction
   * @return the entries as written
   */
  List<Entry> write(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    long programmeId = drafts.get(0).member().programmeId();
    Set<LockedMember> members = new LinkedHashSet<>();
    List<Entry> made = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      members.add(draft.member());
      made.add(draft.member().next(draft));
    }
    sql.batch(INSERT, made.stream().map(EntryWriter::columns).toList());
    List<String> keys = made.stream().map(Entry::key).toList();
    Map<String, Entry> written = byKey(programmeId, keys);
    postBothSides(programmeId, keys);
    openLots(programmeId, drafts);
    useLots(drafts, written);
    moveOn(members);
    List<Entry> entries = keys.stream().map(written::get).toList();
    Map<Long, Long> contacts = new HashMap<>();
    members.forEach(member -> contacts.put(member.id(), member.contactId()));
    telling.tell(entries, contacts);
    return entries;
  }

  /** The entries that are there under these keys. */
  Map<String, Entry> byKey(long programmeId, List<String> keys) {
    Map<String, Entry> found = new HashMap<>();
    sql.each(
        "select "
            + Entry.COLUMNS
            + " from loyalty_entry e where e.programme_id = ? and e.idem_key = any(?)",
        row -> {
          Entry entry = Entry.of(row);
          found.put(entry.key(), entry);
        },
        programmeId,
        keys);
    return found;
  }

  private static Object[] columns(Entry e) {
    return new Object[] {
      e.programmeId(),
      e.memberId(),
      e.seq(),
      e.kind(),
      e.points(),
      e.balance(),
      e.owed(),
      e.earned(),
      e.earnedAt(),
      e.book(),
      e.key(),
      e.reverses(),
      e.cause(),
      e.actor(),
      e.at(),
      e.expiresAt(),
      e.prevHash(),
      e.hash()
    };
  }

  private void postBothSides(long programmeId, List<String> keys) {
    sql.update(
        "insert into loyalty_posting (entry_id, programme_id, book, member_id, points)"
            + " select id, programme_id, 'MEMBER', member_id, points from loyalty_entry"
            + " where programme_id = ? and idem_key = any(?)",
        programmeId,
        keys);
    sql.update(
        "insert into loyalty_posting (entry_id, programme_id, book, points)"
            + " select id, programme_id, book, -points from loyalty_entry"
            + " where programme_id = ? and idem_key = any(?)",
        programmeId,
        keys);
  }

  private void openLots(long programmeId, List<Draft> drafts) {
    List<String> keys = drafts.stream().filter(Draft::opensLot).map(Draft::key).toList();
    if (!keys.isEmpty()) {
      sql.update(
          "insert into loyalty_lot (entry_id, member_id, points, remaining, expires_at, due_at)"
              + " select id, member_id, points, points, expires_at, expires_at from loyalty_entry"
              + " where programme_id = ? and idem_key = any(?) order by id",
          programmeId,
          keys);
    }
  }

  private void useLots(List<Draft> drafts, Map<String, Entry> written) {
    List<Object[]> takes = new ArrayList<>();
    List<Object[]> uses = new ArrayList<>();
    for (Draft draft : drafts) {
      for (LotUse use : draft.uses()) {
        takes.add(new Object[] {use.points(), use.points(), use.lotId(), use.points()});
        uses.add(new Object[] {written.get(draft.key()).id(), use.lotId(), use.points()});
      }
    }
    int[] counts =
        sql.batch(
            "update loyalty_lot set remaining = remaining - ?,"
                + " due_at = case when remaining - ? > 0 then expires_at end"
                + " where id = ? and remaining >= ?",
            takes);
    requireAll(counts, "A lot holds less than was taken from it");
    sql.batch("insert into loyalty_lot_use (entry_id, lot_id, points) values (?, ?, ?)", uses);
  }

  /** The guard is the number of entries: whoever wrote without the lock changed it. */
  private void moveOn(Set<LockedMember> members) {
    int[] counts =
        sql.batch(
            "update loyalty_member set balance = ?, debt = ?, earned = ?, last_earn_at = ?,"
                + " entries = ?, head_hash = ? where id = ? and entries = ?",
            members.stream().map(LockedMember::written).toList());
    requireAll(counts, "A member changed without its lock");
  }

  private static void requireAll(int[] counts, String message) {
    for (int count : counts) {
      if (count != 1) {
        throw new IllegalStateException(message);
      }
    }
  }
}
