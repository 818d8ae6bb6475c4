package org.rapportcrm.app.duplicate.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.contact.RecordsMerged;
import org.rapportcrm.api.contact.RecordsUnmerged;
import org.rapportcrm.api.data.Sql;

/** Remembers for plugins what their observers moved. */
@ApplicationScoped
public class StoredMovedRows implements MovedRows {

  private Sql sql;

  /** For the container. */
  protected StoredMovedRows() {}

  /** Over the database. */
  @Inject
  public StoredMovedRows(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int move(RecordsMerged event, String table, String column) {
    Optional<MergeRows> rows = rows(event);
    return rows.isPresent()
        ? rows.get().move(Movable.of(table, column), event.keptId(), event.mergedId())
        : sql.update(
            "update %1$s set %2$s = ? where %2$s = ?".formatted(table, column),
            event.keptId(),
            event.mergedId());
  }

  @Override
  public int moveBack(RecordsUnmerged event, String table, String column) {
    return rows(event)
        .map(rows -> rows.moveBack(Movable.of(table, column), event.keptId(), event.mergedId()))
        .orElse(0);
  }

  @Override
  public void remember(RecordsMerged event, String what, Collection<Long> numbers) {
    rows(event).ifPresent(rows -> rows.remember(what, numbers));
  }

  @Override
  public List<Long> remembered(RecordsUnmerged event, String what) {
    return rows(event).map(rows -> rows.remembered(what)).orElse(List.of());
  }

  private Optional<MergeRows> rows(RecordsMerged event) {
    return rows(event instanceof CompaniesMerged, event.keptId(), event.mergedId());
  }

  private Optional<MergeRows> rows(RecordsUnmerged event) {
    return rows(event instanceof CompaniesUnmerged, event.keptId(), event.mergedId());
  }

  private Optional<MergeRows> rows(boolean companies, long keptId, long mergedId) {
    MergeKind kind = companies ? MergeKind.COMPANY : MergeKind.CONTACT;
    return new MergeBook(sql, kind)
        .newest(keptId, mergedId)
        .map(id -> new MergeRows(sql, kind, id));
  }
}
