package org.rapportcrm.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.contact.RecordsMerged;
import org.rapportcrm.api.contact.RecordsUnmerged;
import org.rapportcrm.api.data.Sql;

/** Remembers in memory what observers of merges moved. */
public final class KeptMoves implements MovedRows {

  private final Sql sql;
  private final Map<String, TreeSet<Long>> kept = new HashMap<>();

  /** Over a test database. */
  public KeptMoves(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int move(RecordsMerged event, String table, String column) {
    List<Long> ids =
        sql.list(
            "select id from %s where %s = ?".formatted(table, column),
            row -> row.getLong(1),
            event.mergedId());
    remember(event, table + "." + column, ids);
    return give(table, column, event.mergedId(), event.keptId(), ids);
  }

  @Override
  public int moveBack(RecordsUnmerged event, String table, String column) {
    List<Long> ids = remembered(event, table + "." + column);
    return give(table, column, event.keptId(), event.mergedId(), ids);
  }

  private int give(String table, String column, long from, long to, List<Long> ids) {
    return ids.isEmpty()
        ? 0
        : sql.update(
            "update %1$s set %2$s = ? where %2$s = ? and id = any(?)".formatted(table, column),
            to,
            from,
            ids);
  }

  @Override
  public void remember(RecordsMerged event, String what, Collection<Long> numbers) {
    String key = key(event instanceof CompaniesMerged, event.keptId(), event.mergedId(), what);
    kept.computeIfAbsent(key, k -> new TreeSet<>()).addAll(numbers);
  }

  @Override
  public List<Long> remembered(RecordsUnmerged event, String what) {
    String key = key(event instanceof CompaniesUnmerged, event.keptId(), event.mergedId(), what);
    return List.copyOf(kept.getOrDefault(key, new TreeSet<>()));
  }

  private static String key(boolean companies, long keptId, long mergedId, String what) {
    return (companies ? "company " : "contact ") + keptId + " " + mergedId + " " + what;
  }
}
