package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;

/**
 * When two contacts become one, so do their members. The lots move with their expiry, the balance
 * and the debt by one entry on each side; the history of both is the kept contact's from then on.
 */
@ApplicationScoped
@Transactional
public class Merging {

  /** Under these names it is remembered what moved, for {@link Unmerging}. */
  static final String MEMBERS = "loyalty_member";

  static final String GONE = "loyalty_gone";
  static final String COUPONS = "loyalty_coupon";
  static final String LOTS = "loyalty_lot of ";
  static final String INTO = "loyalty_into ";

  private static final String ACTOR = "merge";

  private final Sql sql;
  private final Members members;
  private final EntryWriter writer;
  private final MovedRows moved;
  private final Clock clock;

  /** For proxies. */
  protected Merging() {
    this(null, null, null, null, null);
  }

  /** Over this database. */
  @Inject
  public Merging(Sql sql, Members members, EntryWriter writer, MovedRows moved, Clock clock) {
    this.sql = sql;
    this.members = members;
    this.writer = writer;
    this.moved = moved;
    this.clock = clock;
  }

  private record Pair(long programmeId, long gone) {}

  /** Merges in every programme, and moves coupons. */
  public void on(@Observes @Reliable ContactsMerged event) {
    List<Pair> pairs =
        sql.list(
            "select programme_id, id from loyalty_member where contact_was = ? and living = 1"
                + " order by programme_id",
            row -> new Pair(row.getLong(1), row.getLong(2)),
            event.mergedId());
    for (Pair pair : pairs) {
      members
          .find(pair.programmeId(), event.keptId())
          .ifPresent(kept -> merge(event, kept, pair.gone()));
    }
    moved.remember(
        event,
        MEMBERS,
        ids("select id from loyalty_member where contact_was = ?", event.mergedId()));
    sql.update(
        "update loyalty_member set contact_id = ?, contact_was = ? where contact_was = ?",
        event.keptId(),
        event.keptId(),
        event.mergedId());
    List<Long> coupons =
        ids(
            "select id from loyalty_coupon where contact_id = ? and not exists"
                + " (select 1 from loyalty_coupon k where k.contact_id = ?"
                + " and k.reward_id = loyalty_coupon.reward_id"
                + " and k.batch_id = loyalty_coupon.batch_id)",
            event.mergedId(),
            event.keptId());
    if (!coupons.isEmpty()) {
      moved.remember(event, COUPONS, coupons);
      sql.update(
          "update loyalty_coupon set contact_id = ? where id = any(?)", event.keptId(), coupons);
    }
  }

  private List<Long> ids(String select, Object... parameters) {
    return sql.list(select, row -> row.getLong(1), parameters);
  }

  /** A key that two members have for each time that they are merged or parted. */
  static String key(Sql sql, String act, LockedMember gone, LockedMember kept) {
    String key = act + ":" + gone.id() + ":" + kept.id();
    long before =
        sql.number(
            "select count(*) from loyalty_entry where programme_id = ? and idem_key like ?",
            gone.programmeId(),
            key + ":%out");
    return before == 0 ? key : key + ":" + (before + 1);
  }

  private void merge(ContactsMerged event, long keptId, long goneId) {
    Map<Long, LockedMember> locked = members.lockByIds(List.of(keptId, goneId));
    LockedMember kept = locked.get(keptId);
    LockedMember gone = locked.get(goneId);
    Instant now = clock.instant();
    String key = key(sql, "merge", gone, kept);
    moved.remember(event, GONE, List.of(goneId));
    moved.remember(
        event, LOTS + goneId, ids("select id from loyalty_lot where member_id = ?", goneId));
    moved.remember(
        event, INTO + goneId, ids("select id from loyalty_member where merged_into = ?", goneId));
    long points = gone.balance();
    long owed = gone.debt();
    if (points != 0 || owed != 0) {
      writer.write(
          List.of(
              Draft.transfer(gone, -points, -owed, key + ":out", ACTOR, now),
              Draft.transfer(kept, points, owed, key + ":in", ACTOR, now)));
    }
    sql.update("update loyalty_lot set member_id = ? where member_id = ?", kept.id(), gone.id());
    sql.update(
        "update loyalty_member set merged_into = ? where merged_into = ? or id = ?",
        kept.id(),
        gone.id(),
        gone.id());
    sql.update("update loyalty_member set living = null where id = ?", gone.id());
    sql.update(
        "update loyalty_member set earned = earned + (select g.earned from loyalty_member g"
            + " where g.id = ?) where id = ?",
        gone.id(),
        kept.id());
  }
}
