package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.loyalty.Problems;

/**
 * The one place where points change hands.
 *
 * <p>Points are earned or given, and make a lot; redeemed or taken, out of the lots that expire
 * first; and when something was wrong, the entry is reversed: what it brought is taken back, what
 * it took goes back into the very lots it came from. A balance is never below 0: what is to be
 * taken back but was spent already becomes a debt that the next points settle.
 *
 * <p>Every call locks the members it touches, so that entries of one member are written one after
 * the other while other members go on. Every entry has a key: asked for twice, it is written once,
 * and both callers get the same entry. The decisions are in reliability.md section 2 of the design.
 */
@ApplicationScoped
@Transactional
public class Ledger {

  private final Sql sql;
  private final Members members;
  private final EntryWriter writer;
  private final Problems problems;

  /** For proxies. */
  protected Ledger() {
    this(null, null, null, null);
  }

  /** Over this database. */
  @Inject
  public Ledger(Sql sql, Members members, EntryWriter writer, Problems problems) {
    this.sql = sql;
    this.members = members;
    this.writer = writer;
    this.problems = problems;
  }

  /**
   * Points that were earned.
   *
   * @throws ProblemException 404 without the contact, 422 when the key was used for something else
   */
  public Entry earn(long programmeId, Posting posting) {
    return single(programmeId, EntryKind.EARN, posting);
  }

  /**
   * A balance put right by a person: up makes a lot, down takes from lots.
   *
   * @throws ProblemException 409 when there are not that many points
   */
  public Entry adjust(long programmeId, Posting posting) {
    return single(programmeId, EntryKind.ADJUST, posting);
  }

  /**
   * Points given for a reward.
   *
   * @param posting with points below 0
   * @throws ProblemException 409 when there are not that many points
   */
  public Entry redeem(long programmeId, Posting posting) {
    return single(programmeId, EntryKind.REDEEM, posting);
  }

  /**
   * Points that many contacts earned; postings whose key is there already are skipped.
   *
   * @param postings at most some 1,000
   * @return the new entries
   */
  public List<Entry> earnAll(long programmeId, List<Posting> postings) {
    Map<String, Posting> byKey = new LinkedHashMap<>();
    postings.forEach(posting -> byKey.putIfAbsent(posting.key(), posting));
    TreeSet<Long> contactIds = new TreeSet<>();
    byKey.values().forEach(posting -> contactIds.add(posting.contactId()));
    if (contactIds.isEmpty()) {
      return List.of();
    }
    Map<Long, LockedMember> locked = members.lock(programmeId, contactIds);
    byKey.keySet().removeAll(writer.byKey(programmeId, List.copyOf(byKey.keySet())).keySet());
    List<Draft> drafts = new ArrayList<>();
    for (Posting posting : byKey.values()) {
      LockedMember member = locked.get(posting.contactId());
      if (member != null) {
        drafts.add(Draft.in(member, EntryKind.EARN, posting));
      }
    }
    List<Entry> entries = writer.write(drafts);
    settle(drafts, entries);
    return entries;
  }

  /**
   * Undoes an entry. Of points that came in, what is left of the lot is taken first, then points of
   * other lots, and what is missing becomes a debt; points of the lot that expired are gone
   * already. Points that went out go back into the lots they were taken from, with the same expiry.
   *
   * @throws ProblemException 404 without the entry, 409 when it is reversed already or of a kind
   *     that cannot be
   */
  public Entry reverse(long entryId, String key, String actor, Instant at) {
    Entry of = find(entryId).orElseThrow(() -> problems.notFound("no-entry", entryId));
    LockedMember member = lockLiving(of.memberId());
    Entry earlier = writer.byKey(of.programmeId(), List.of(key)).get(key);
    if (earlier != null) {
      return sameReversal(earlier, of);
    }
    if (of.kind() != EntryKind.EARN
        && of.kind() != EntryKind.ADJUST
        && of.kind() != EntryKind.REDEEM) {
      throw problems.conflict("irreversible", Long.toString(entryId));
    }
    if (sql.number("select count(*) from loyalty_entry where reverses = ?", entryId) > 0) {
      throw problems.conflict("reversed", Long.toString(entryId));
    }
    Draft draft =
        of.points() > 0
            ? takeBack(member, of, key, actor, at)
            : Draft.reversal(member, of, givenBack(of), 0, key, actor, at);
    List<Entry> written = writeGuarded(of.programmeId(), List.of(draft));
    settle(List.of(draft), written);
    return written.get(0);
  }

  /** The entry, if there is one. */
  public Optional<Entry> find(long entryId) {
    return sql.first(
        "select " + Entry.COLUMNS + " from loyalty_entry e where e.id = ?", Entry::of, entryId);
  }

  /** The entry with this key. */
  public Optional<Entry> findByKey(long programmeId, String key) {
    return Optional.ofNullable(writer.byKey(programmeId, List.of(key)).get(key));
  }

  private Entry single(long programmeId, EntryKind kind, Posting posting) {
    LockedMember member =
        members.lock(programmeId, List.of(posting.contactId())).get(posting.contactId());
    if (member == null) {
      throw problems.notFound("no-contact", posting.contactId());
    }
    Entry earlier = writer.byKey(programmeId, List.of(posting.key())).get(posting.key());
    if (earlier != null) {
      return same(earlier, member, kind, posting);
    }
    Draft draft =
        posting.points() > 0 ? Draft.in(member, kind, posting) : out(member, kind, posting);
    List<Entry> written = writeGuarded(programmeId, List.of(draft));
    settle(List.of(draft), written);
    return written.get(0);
  }

  private Draft out(LockedMember member, EntryKind kind, Posting p) {
    if (member.balance() < -p.points()) {
      throw problems.conflict("balance", member.balance(), -p.points());
    }
    Book book = kind == EntryKind.REDEEM ? Book.REWARD : Book.LIABILITY;
    List<LotUse> uses = Fifo.take(openLots(member), -p.points());
    return Draft.out(member, kind, book, uses, p.key(), p.cause(), p.actor(), p.at());
  }

  private Draft takeBack(LockedMember member, Entry of, String key, String actor, Instant at) {
    Lot own = lotOf(of);
    long expired =
        sql.number(
            "select coalesce(sum(u.points), 0) from loyalty_lot_use u"
                + " join loyalty_entry e on e.id = u.entry_id and e.kind = 'EXPIRE'"
                + " where u.lot_id = ?",
            own.id());
    long due = own.points() - expired;
    List<LotUse> uses = Fifo.takeFrom(own.id(), openLots(member), Math.min(due, member.balance()));
    return Draft.reversal(member, of, uses, due - Fifo.sum(uses), key, actor, at);
  }

  private Lot lotOf(Entry entry) {
    return sql.first(
            "select " + Lot.COLUMNS + " from loyalty_lot l where l.entry_id = ?",
            Lot::of,
            entry.id())
        .orElseThrow(() -> new IllegalStateException("Entry " + entry.id() + " has no lot"));
  }

  private List<LotUse> givenBack(Entry of) {
    return sql.list(
        "select lot_id, points from loyalty_lot_use where entry_id = ? order by lot_id",
        row -> new LotUse(row.getLong(1), -row.getLong(2)),
        of.id());
  }

  /** New points pay what the member owes, at once and in the same transaction. */
  private void settle(List<Draft> drafts, List<Entry> entries) {
    for (int i = 0; i < drafts.size(); i++) {
      LockedMember member = drafts.get(i).member();
      long due = Math.min(member.debt(), member.balance());
      if (due > 0 && entries.get(i).points() > 0) {
        writer.write(
            List.of(Draft.settle(member, Fifo.take(openLots(member), due), entries.get(i))));
      }
    }
  }

  private List<Lot> openLots(LockedMember member) {
    return sql.list(
        "select " + Lot.COLUMNS + " from loyalty_lot l where l.member_id = ? and l.remaining > 0",
        Lot::of,
        member.id());
  }

  private LockedMember lockLiving(long memberId) {
    long living = members.livingOne(memberId);
    LockedMember member = members.lockByIds(List.of(living)).get(living);
    return members.livingOne(memberId) == living ? member : lockLiving(memberId);
  }

  private List<Entry> writeGuarded(long programmeId, List<Draft> drafts) {
    try {
      return writer.write(drafts);
    } catch (SqlException e) {
      if (e.isConstraintViolation()) {
        throw problems.otherUseOfKey(drafts.get(0).key());
      }
      throw e;
    }
  }

  private Entry same(Entry earlier, LockedMember member, EntryKind kind, Posting posting) {
    if (earlier.kind() == kind
        && earlier.memberId() == member.id()
        && earlier.points() == posting.points()) {
      return earlier;
    }
    throw problems.otherUseOfKey(posting.key());
  }

  private Entry sameReversal(Entry earlier, Entry of) {
    if (earlier.reverses() != null && earlier.reverses() == of.id()) {
      return earlier;
    }
    throw problems.otherUseOfKey(earlier.key());
  }
}
