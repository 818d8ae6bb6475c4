package org.rapportcrm.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.contact.MovedRows;
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
  public int move(ContactsMerged event, String table, String column) {
    return move("contact", event.keptId(), event.mergedId(), table, column);
  }

  @Override
  public int move(CompaniesMerged event, String table, String column) {
    return move("company", event.keptId(), event.mergedId(), table, column);
  }

  private int move(String of, long keptId, long mergedId, String table, String column) {
    List<Long> ids =
        sql.list(
            "select id from %s where %s = ?".formatted(table, column),
            row -> row.getLong(1),
            mergedId);
    of(of, keptId, mergedId, table + "." + column).addAll(ids);
    return give(table, column, mergedId, keptId, ids);
  }

  @Override
  public int moveBack(ContactsUnmerged event, String table, String column) {
    List<Long> ids = remembered(event, table + "." + column);
    return give(table, column, event.keptId(), event.mergedId(), ids);
  }

  @Override
  public int moveBack(CompaniesUnmerged event, String table, String column) {
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
  public void remember(ContactsMerged event, String what, Collection<Long> numbers) {
    of("contact", event.keptId(), event.mergedId(), what).addAll(numbers);
  }

  @Override
  public void remember(CompaniesMerged event, String what, Collection<Long> numbers) {
    of("company", event.keptId(), event.mergedId(), what).addAll(numbers);
  }

  @Override
  public List<Long> remembered(ContactsUnmerged event, String what) {
    return List.copyOf(of("contact", event.keptId(), event.mergedId(), what));
  }

  @Override
  public List<Long> remembered(CompaniesUnmerged event, String what) {
    return List.copyOf(of("company", event.keptId(), event.mergedId(), what));
  }

  private TreeSet<Long> of(String of, long keptId, long mergedId, String what) {
    return kept.computeIfAbsent(
        of + " " + keptId + " " + mergedId + " " + what, key -> new TreeSet<>());
  }
}
