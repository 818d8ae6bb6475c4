package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapportcrm.api.data.Sql;

/**
 * Expires lots whose time has come: a normal entry with the key {@code expire:<lot>}.
 *
 * <p>A lot is due when both this node's clock and the database's say so: a node whose clock jumped
 * ahead takes nobody's points. Lots of a paused programme wait, because their points cannot be
 * used.
 */
@ApplicationScoped
@Transactional
public class Expiry {

  private final Sql sql;
  private final Members members;
  private final EntryWriter writer;
  private final Clock clock;

  /** For proxies. */
  protected Expiry() {
    this(null, null, null, null);
  }

  /** Over this database. */
  @Inject
  public Expiry(Sql sql, Members members, EntryWriter writer, Clock clock) {
    this.sql = sql;
    this.members = members;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Expires lots that are due, the longest due first.
   *
   * @param limit how many at the most
   * @return how many; fewer than {@code limit} when no more are due
   */
  public int step(int limit) {
    return step(limit, null);
  }

  /**
   * Expires lots as {@link #step} would have done by a time in the past: each at the moment at
   * which it was due. For a history that is written afterwards.
   */
  public int stepUntil(Instant past, int limit) {
    return step(limit, past);
  }

  private int step(int limit, Instant past) {
    Instant clocked = clock.instant();
    Instant now = past == null || past.isAfter(clocked) ? clocked : past;
    List<Long> memberIds = membersWithDueLots(now, limit);
    if (memberIds.isEmpty()) {
      return 0;
    }
    Map<Long, LockedMember> locked = members.lockByIds(memberIds);
    Map<Long, List<Draft>> byProgramme = new TreeMap<>();
    int count = 0;
    for (DueLot due : dueLots(memberIds, now)) {
      LockedMember member = locked.get(due.lot().memberId());
      byProgramme
          .computeIfAbsent(member.programmeId(), id -> new ArrayList<>())
          .add(expire(member, due, past == null ? now : due.lot().expiresAt()));
      count++;
    }
    byProgramme.values().forEach(writer::write);
    return Math.max(count, 1);
  }

  private static Draft expire(LockedMember member, DueLot due, Instant at) {
    Lot lot = due.lot();
    String key = "expire:" + lot.id() + (due.before() == 0 ? "" : ":" + (due.before() + 1));
    List<LotUse> uses = List.of(new LotUse(lot.id(), lot.remaining()));
    return Draft.out(
        member, EntryKind.EXPIRE, Book.BREAKAGE, uses, key, "expiry", "loyalty.expire", at);
  }

  private List<Long> membersWithDueLots(Instant now, int limit) {
    List<Long> ids =
        sql.list(
            "select l.member_id from loyalty_lot l join loyalty_member m on m.id = l.member_id"
                + " join loyalty_programme p on p.id = m.programme_id and p.state = 'ACTIVE'"
                + " where l.due_at <= ? and l.due_at <= current_timestamp"
                + " order by l.due_at, l.id fetch first "
                + limit
                + " rows only",
            row -> row.getLong(1),
            now);
    return List.copyOf(new TreeSet<>(ids));
  }

  /**
   * @param before how often something of the lot expired before: it may have been given back since
   */
  private record DueLot(Lot lot, long before) {}

  private List<DueLot> dueLots(List<Long> memberIds, Instant now) {
    return sql.list(
        "select "
            + Lot.COLUMNS
            + ", (select count(*) from loyalty_lot_use u join loyalty_entry e on e.id = u.entry_id"
            + " and e.kind = 'EXPIRE' where u.lot_id = l.id) as times from loyalty_lot l"
            + " where l.member_id = any(?) and l.due_at <= ? and l.due_at <= current_timestamp"
            + " order by l.expires_at, l.id",
        row -> new DueLot(Lot.of(row), row.getLong("times")),
        memberIds,
        now);
  }
}
