package org.rapportcrm.app.duplicate.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/** Counts what would move. */
public final class Moving {

  private Moving() {}

  /**
   * A kind of records that move.
   *
   * @param word its name in message keys
   */
  public record Of(String word, String table) {}

  /** How many there are of each kind, in their order; without kinds of which there is none. */
  public static Map<String, Long> counts(Sql sql, MergeKind kind, List<Of> kinds, long mergedId) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Of one : kinds) {
      long count =
          sql.number(
              "select count(*) from %s where %s = ?".formatted(one.table(), kind.owner()),
              mergedId);
      if (count > 0) {
        counts.put(one.word(), count);
      }
    }
    return counts;
  }
}
