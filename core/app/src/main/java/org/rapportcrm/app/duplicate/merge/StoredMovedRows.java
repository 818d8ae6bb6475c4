package org.rapportcrm.app.duplicate.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.contact.MovedRows;
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
  public int move(ContactsMerged event, String table, String column) {
    return move(MergeKind.CONTACT, event.keptId(), event.mergedId(), Movable.of(table, column));
  }

  @Override
  public int move(CompaniesMerged event, String table, String column) {
    return move(MergeKind.COMPANY, event.keptId(), event.mergedId(), Movable.of(table, column));
  }

  private int move(MergeKind kind, long keptId, long mergedId, Movable moving) {
    Optional<MergeRows> rows = rows(kind, keptId, mergedId);
    return rows.isPresent()
        ? rows.get().move(moving, keptId, mergedId)
        : sql.update(
            "update %1$s set %2$s = ? where %2$s = ?".formatted(moving.table(), moving.column()),
            keptId,
            mergedId);
  }

  @Override
  public int moveBack(ContactsUnmerged event, String table, String column) {
    return rows(MergeKind.CONTACT, event.keptId(), event.mergedId())
        .map(rows -> rows.moveBack(Movable.of(table, column), event.keptId(), event.mergedId()))
        .orElse(0);
  }

  @Override
  public int moveBack(CompaniesUnmerged event, String table, String column) {
    return rows(MergeKind.COMPANY, event.keptId(), event.mergedId())
        .map(rows -> rows.moveBack(Movable.of(table, column), event.keptId(), event.mergedId()))
        .orElse(0);
  }

  @Override
  public void remember(ContactsMerged event, String what, Collection<Long> numbers) {
    rows(MergeKind.CONTACT, event.keptId(), event.mergedId())
        .ifPresent(rows -> rows.remember(what, numbers));
  }

  @Override
  public void remember(CompaniesMerged event, String what, Collection<Long> numbers) {
    rows(MergeKind.COMPANY, event.keptId(), event.mergedId())
        .ifPresent(rows -> rows.remember(what, numbers));
  }

  @Override
  public List<Long> remembered(ContactsUnmerged event, String what) {
    return remembered(MergeKind.CONTACT, event.keptId(), event.mergedId(), what);
  }

  @Override
  public List<Long> remembered(CompaniesUnmerged event, String what) {
    return remembered(MergeKind.COMPANY, event.keptId(), event.mergedId(), what);
  }

  private List<Long> remembered(MergeKind kind, long keptId, long mergedId, String what) {
    return rows(kind, keptId, mergedId).map(rows -> rows.remembered(what)).orElse(List.of());
  }

  private Optional<MergeRows> rows(MergeKind kind, long keptId, long mergedId) {
    return new MergeBook(sql, kind)
        .newest(keptId, mergedId)
        .map(id -> new MergeRows(sql, kind, id));
  }
}
