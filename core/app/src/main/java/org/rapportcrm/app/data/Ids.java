package org.rapportcrm.app.data;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rapportcrm.api.data.Sql;

/**
 * Keys for rows that SQL inserts into tables whose key comes from a sequence. The sequences hand
 * out blocks of 50, as JPA wants them: the value n owns n-49 to n.
 */
public final class Ids {

  /** How many keys one value of a sequence stands for. */
  public static final int BLOCK = 50;

  private Ids() {}

  /**
   * Takes keys.
   *
   * @param sequence a sequence's name; never anything that a person typed
   * @param count how many, at least 1
   */
  public static Deque<Long> take(Sql sql, String sequence, int count) {
    Deque<Long> ids = new ArrayDeque<>(count + BLOCK);
    int blocks = (count + BLOCK - 1) / BLOCK;
    if (blocks == 1) {
      add(ids, sql.number("select nextval('" + sequence + "')"));
    } else {
      sql.each(
          "select nextval('" + sequence + "') from generate_series(1, " + blocks + ")",
          row -> add(ids, row.getLong(1)));
    }
    while (ids.size() > count) {
      ids.removeLast();
    }
    return ids;
  }

  /** Takes one key. */
  public static long next(Sql sql, String sequence) {
    return take(sql, sequence, 1).getFirst();
  }

  private static void add(Deque<Long> ids, long last) {
    for (long id = last - BLOCK + 1; id <= last; id++) {
      ids.addLast(id);
    }
  }
}
