package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/**
 * Proves the ledger whole, a thousand members at a time: the chain of every member; its balance
 * against its entries, its lots and its postings; every lot against its uses; and that both sides
 * of every entry sum to 0. One changed, added or removed row is found.
 */
@ApplicationScoped
@Transactional
public class Verification {

  /**
   * What one step found.
   *
   * @param last id of the last member looked at
   * @param faults a sentence each
   */
  public record Step(long last, long members, long entries, List<String> faults) {}

  private final Sql sql;

  /** For proxies. */
  protected Verification() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public Verification(Sql sql) {
    this.sql = sql;
  }

  /**
   * Looks at the next members, locked so that nothing moves meanwhile.
   *
   * @param after id of the last member looked at before, 0 at the start
   * @return no members when all have been looked at
   */
  public Step step(long after, int limit) {
    Map<Long, Faults.Head> heads = new LinkedHashMap<>();
    sql.each(
        "select id, balance, entries, head_hash from loyalty_member where id > ?"
            + " order by id fetch first "
            + limit
            + " rows only for update",
        row -> {
          Faults.Head head =
              new Faults.Head(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
          heads.put(head.memberId(), head);
        },
        after);
    if (heads.isEmpty()) {
      return new Step(after, 0, 0, List.of());
    }
    List<Long> ids = List.copyOf(heads.keySet());
    Faults faults = new Faults();
    long entries = followChains(heads, ids, faults);
    compareSums(ids, faults);
    long last = ids.get(ids.size() - 1);
    return new Step(last, ids.size(), entries, faults.found());
  }

  private long followChains(Map<Long, Faults.Head> heads, List<Long> ids, Faults faults) {
    Map<Long, List<Entry>> chains = new LinkedHashMap<>();
    ids.forEach(id -> chains.put(id, new ArrayList<>()));
    sql.each(
        "select "
            + Entry.COLUMNS
            + " from loyalty_entry e where e.member_id = any(?) order by e.member_id, e.seq",
        row -> {
          Entry entry = Entry.of(row);
          chains.get(entry.memberId()).add(entry);
        },
        ids);
    chains.forEach((id, chain) -> faults.follow(heads.get(id), chain));
    return chains.values().stream().mapToLong(List::size).sum();
  }

  private void compareSums(List<Long> ids, Faults faults) {
    find(
        faults,
        "Member %s has lots that do not make up its balance",
        "select m.id from loyalty_member m left join loyalty_lot l on l.member_id = m.id"
            + " where m.id = any(?) group by m.id, m.balance"
            + " having m.balance <> coalesce(sum(l.remaining), 0)",
        ids);
    find(
        faults,
        "Member %s has postings that do not make up its balance",
        "select m.id from loyalty_member m left join loyalty_posting p on p.member_id = m.id"
            + " where m.id = any(?) group by m.id, m.balance"
            + " having m.balance <> coalesce(sum(p.points), 0)",
        ids);
    find(
        faults,
        "Member %s owes something else than its entries say",
        "select m.id from loyalty_member m left join loyalty_entry e on e.member_id = m.id"
            + " where m.id = any(?) group by m.id, m.debt having m.debt <> coalesce(sum(e.owed), 0)",
        ids);
    find(
        faults,
        "Lot %s holds something else than its uses leave",
        "select l.id from loyalty_lot l left join loyalty_lot_use u on u.lot_id = l.id"
            + " where l.member_id = any(?) group by l.id, l.points, l.remaining"
            + " having l.remaining <> l.points - coalesce(sum(u.points), 0)",
        ids);
    find(
        faults,
        "Entry %s is not posted to both sides",
        "select e.id from loyalty_entry e left join loyalty_posting p on p.entry_id = e.id"
            + " where e.member_id = any(?) group by e.id, e.points"
            + " having count(p.entry_id) <> 2 or coalesce(sum(p.points), 0) <> 0"
            + " or sum(case when p.book = 'MEMBER' then p.points end) <> e.points",
        ids);
  }

  private void find(Faults faults, String sentence, String query, List<Long> ids) {
    sql.each(query, row -> faults.add(String.format(sentence, row.getLong(1))), ids);
  }
}
