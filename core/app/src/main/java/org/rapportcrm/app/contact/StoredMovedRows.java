package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.MergeRows.Movable;

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
    Optional<MergeRows> rows = rows(event.keptId(), event.mergedId());
    return rows.isPresent()
        ? rows.get().move(Movable.of(table, column), event.keptId(), event.mergedId())
        : sql.update(
            "update %1$s set %2$s = ? where %2$s = ?".formatted(table, column),
            event.keptId(),
            event.mergedId());
  }

  @Override
  public int moveBack(ContactsUnmerged event, String table, String column) {
    return rows(event.keptId(), event.mergedId())
        .map(rows -> rows.moveBack(Movable.of(table, column), event.keptId(), event.mergedId()))
        .orElse(0);
  }

  @Override
  public void remember(ContactsMerged event, String what, Collection<Long> numbers) {
    rows(event.keptId(), event.mergedId()).ifPresent(rows -> rows.remember(what, numbers));
  }

  @Override
  public List<Long> remembered(ContactsUnmerged event, String what) {
    return rows(event.keptId(), event.mergedId())
        .map(rows -> rows.remembered(what))
        .orElse(List.of());
  }

  private Optional<MergeRows> rows(long keptId, long mergedId) {
    return new MergeBook(sql).newest(keptId, mergedId).map(id -> new MergeRows(sql, id));
  }
}
