package org.rapportcrm.app.duplicate;

import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * Lists all pairs of one kind of records that have a key in common, in a few statements over the
 * whole table. What a person said is no duplicate is not listed again.
 */
final class PairSearch {

  /** Of so many with one key all pairs are listed; in larger groups each with the oldest. */
  private static final int SMALL_GROUP = 5;

  /** What more share, a switchboard's number or a common name, says nothing. */
  private static final int LARGEST_GROUP = 20;

  private static final String FOUND =
      "select one_id, other_id, cast(sum(reason) as smallint) as reasons from (select distinct"
          + " one_id, other_id, reason from duplicate_found) f group by one_id, other_id";

  private final Sql sql;
  private final PairKind kind;

  PairSearch(Sql sql, PairKind kind) {
    this.sql = sql;
    this.kind = kind;
    sql.update("delete from duplicate_found");
  }

  /**
   * Adds the pairs of one key: all of a small group, each with the oldest of a larger one.
   *
   * @param keys a query for {@code id} and key {@code k}
   */
  PairSearch find(String keys, int reason) {
    sql.update("delete from duplicate_key");
    sql.update(
        ("insert into duplicate_key (k, id, first_id, sharers) select k, id, first_id, sharers from"
                + " (select k, id, min(id) over (partition by k) as first_id, count(*) over"
                + " (partition by k) as sharers from (%s) a) s where sharers between 2 and %d")
            .formatted(keys, LARGEST_GROUP));
    sql.update(
        "insert into duplicate_found (one_id, other_id, reason) select first_id, id,"
            + " cast(? as smallint) from duplicate_key where id > first_id",
        reason);
    sql.update(
        ("insert into duplicate_found (one_id, other_id, reason) select x.id, y.id,"
                + " cast(? as smallint) from duplicate_key x join duplicate_key y on y.k = x.k and"
                + " y.id > x.id where x.sharers between 3 and %d and x.id > x.first_id")
            .formatted(SMALL_GROUP),
        reason);
    return this;
  }

  /** Makes the list what was found; answers how many pairs it has. */
  long list(Instant now) {
    String pairs = kind.pairs();
    String same = "f.one_id = %1$s.one_id and f.other_id = %1$s.other_id".formatted(pairs);
    sql.update(
        "delete from %s where not exists (select 1 from duplicate_found f where %s)"
            .formatted(pairs, same));
    sql.update(
        ("update %1$s set reasons = (select f.reasons from (%2$s) f where %3$s)"
                + " where exists (select 1 from (%2$s) f where %3$s and f.reasons <>"
                + " %1$s.reasons)")
            .formatted(pairs, FOUND, same));
    sql.update(
        ("insert into %1$s (one_id, other_id, reasons, found_at) select f.one_id,"
                + " f.other_id, f.reasons, cast(? as timestamp with time zone) from (%2$s) f"
                + " where not exists (select 1 from %1$s p where p.one_id = f.one_id and"
                + " p.other_id = f.other_id) and not exists (select 1 from %3$s n where"
                + " n.one_id = f.one_id and n.other_id = f.other_id)")
            .formatted(pairs, FOUND, kind.dismissed()),
        now);
    sql.update("delete from duplicate_key");
    sql.update("delete from duplicate_found");
    return sql.number("select count(*) from " + pairs);
  }
}
