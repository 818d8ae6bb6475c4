package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;

/**
 * A merge is taken back: the member that was gone lives again, with the lots that were its own and
 * what is left in them. What the kept contact spent of them meanwhile stays spent.
 */
@ApplicationScoped
@Transactional
public class Unmerging {

  private static final String ACTOR = "merge";

  private final Sql sql;
  private final Members members;
  private final EntryWriter writer;
  private final MovedRows moved;
  private final Clock clock;

  /** For proxies. */
  protected Unmerging() {
    this(null, null, null, null, null);
  }

  /** Over this database. */
  @Inject
  public Unmerging(Sql sql, Members members, EntryWriter writer, MovedRows moved, Clock clock) {
    this.sql = sql;
    this.members = members;
    this.writer = writer;
    this.moved = moved;
    this.clock = clock;
  }

  /** Gives back exactly what {@link Merging} moved; again, it finds nothing to do. */
  public void on(@Observes @Reliable ContactsUnmerged event) {
    give("loyalty_member", "contact_was", event, Merging.MEMBERS);
    give("loyalty_member", "contact_id", event, Merging.MEMBERS);
    for (long gone : moved.remembered(event, Merging.GONE)) {
      sql.first(
              "select merged_into from loyalty_member where id = ? and living is null",
              row -> row.getLong(1),
              gone)
          .filter(kept -> kept > 0)
          .ifPresent(kept -> part(event, kept, gone));
    }
    give("loyalty_coupon", "contact_id", event, Merging.COUPONS);
  }

  private void give(String table, String column, ContactsUnmerged event, String what) {
    List<Long> ids = moved.remembered(event, what);
    if (!ids.isEmpty()) {
      sql.update(
          "update %1$s set %2$s = ? where %2$s = ? and id = any(?)".formatted(table, column),
          event.mergedId(),
          event.keptId(),
          ids);
    }
  }

  private void part(ContactsUnmerged event, long keptId, long goneId) {
    Map<Long, LockedMember> locked = members.lockByIds(List.of(keptId, goneId));
    LockedMember kept = locked.get(keptId);
    LockedMember gone = locked.get(goneId);
    List<Long> lots = moved.remembered(event, Merging.LOTS + goneId);
    long points =
        lots.isEmpty()
            ? 0
            : sql.number(
                "select coalesce(sum(remaining), 0) from loyalty_lot where member_id = ?"
                    + " and id = any(?)",
                keptId,
                lots);
    long owed = Math.min(kept.debt(), owedBefore(keptId, goneId));
    if (points != 0 || owed != 0) {
      Instant now = clock.instant();
      String key = Merging.key(sql, "unmerge", gone, kept);
      writer.write(
          List.of(
              Draft.transfer(kept, -points, -owed, key + ":out", ACTOR, now),
              Draft.transfer(gone, points, owed, key + ":in", ACTOR, now)));
    }
    if (!lots.isEmpty()) {
      sql.update(
          "update loyalty_lot set member_id = ? where member_id = ? and id = any(?)",
          goneId,
          keptId,
          lots);
    }
    sql.update("update loyalty_member set living = 1, merged_into = null where id = ?", goneId);
    List<Long> others = moved.remembered(event, Merging.INTO + goneId);
    if (!others.isEmpty()) {
      sql.update("update loyalty_member set merged_into = ? where id = any(?)", goneId, others);
    }
    sql.update(
        "update loyalty_member set earned = earned - (select g.earned from loyalty_member g"
            + " where g.id = ?) where id = ?",
        goneId,
        keptId);
  }

  /** The debt that the last merge of the two took over. */
  private long owedBefore(long keptId, long goneId) {
    return sql.number(
        "select -owed from loyalty_entry where member_id = ? and idem_key like ? order by id desc",
        goneId,
        "merge:" + goneId + ":" + keptId + ":%out");
  }
}
