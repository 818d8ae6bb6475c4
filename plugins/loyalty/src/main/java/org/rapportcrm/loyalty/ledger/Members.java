package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** Finds, makes and locks members. Locks are always taken in the order of ids: no deadlocks. */
@ApplicationScoped
public class Members {

  private final Sql sql;
  private final Clock clock;

  /** For proxies. */
  protected Members() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public Members(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The member that the contact is in the programme, if it is one. */
  public Optional<Long> find(long programmeId, long contactId) {
    return sql.first(
        "select id from loyalty_member where programme_id = ? and contact_id = ? and living = 1",
        row -> row.getLong(1),
        programmeId,
        contactId);
  }

  /**
   * Locks the members that the contacts are, making those who are none yet; contacts that do not
   * exist or lie in the trash are left out.
   *
   * @return by contact id
   */
  Map<Long, LockedMember> lock(long programmeId, Collection<Long> contactIds) {
    Map<Long, LockedMember> members = lockExisting(programmeId, contactIds);
    List<Long> missing = contactIds.stream().filter(id -> !members.containsKey(id)).toList();
    if (missing.isEmpty()) {
      return members;
    }
    sql.update(
        "insert into loyalty_member (programme_id, contact_id, contact_was, joined_at)"
            + " select cast(? as bigint), c.id, c.id, cast(? as timestamp with time zone)"
            + " from contact c where c.id = any(?) and c.deleted_at is null"
            + " order by c.id on conflict do nothing",
        programmeId,
        clock.instant(),
        missing);
    return lockExisting(programmeId, contactIds);
  }

  private Map<Long, LockedMember> lockExisting(long programmeId, Collection<Long> contactIds) {
    Map<Long, LockedMember> members = new HashMap<>();
    sql.each(
        "select "
            + LockedMember.COLUMNS
            + " from loyalty_member m where m.programme_id = ? and m.contact_id = any(?)"
            + " and m.living = 1 order by m.id for update",
        row -> {
          LockedMember member = LockedMember.of(row);
          members.put(member.contactId(), member);
        },
        programmeId,
        contactIds);
    return members;
  }

  /** Locks these members; by id. */
  Map<Long, LockedMember> lockByIds(Collection<Long> memberIds) {
    Map<Long, LockedMember> members = new HashMap<>();
    sql.each(
        "select "
            + LockedMember.COLUMNS
            + " from loyalty_member m where m.id = any(?) order by m.id for update",
        row -> {
          LockedMember member = LockedMember.of(row);
          members.put(member.id(), member);
        },
        memberIds);
    return members;
  }

  /** The member itself, or the one that it was merged into. */
  long livingOne(long memberId) {
    return sql.first(
            "select coalesce(merged_into, id) from loyalty_member where id = ?",
            row -> row.getLong(1),
            memberId)
        .orElseThrow(() -> new IllegalStateException("There is no member " + memberId));
  }
}
