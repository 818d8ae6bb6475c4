package org.rapportcrm.app.imports.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportTrace.Before;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.TakenBack.Left;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.imports.custom.CustomBack;
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.imports.deal.DealState.Cell;
import org.rapportcrm.app.imports.write.PersonBefore;
import org.rapportcrm.app.imports.write.Trace;

/**
 * Takes a batch of deals back: those that it made go unless somebody changed or used them, those
 * that it changed get each field back that still holds what the import wrote.
 */
final class DealsBack {

  private static final String USED =
      "select id from deal where id = any(?) and (updated_at > created_at"
          + " or exists (select 1 from task t where t.deal_id = deal.id)"
          + " or exists (select 1 from deal r where r.renewal_of = deal.id))";

  /** A stage comes back with its time, or not at all. */
  private static final Set<Cell> STAGE =
      EnumSet.of(Cell.STAGE, Cell.PIPELINE, Cell.OUTCOME, Cell.STAGE_SINCE, Cell.STALLED_AT);

  private final Sql sql;
  private final Instant now;
  private final List<Left> left = new ArrayList<>();

  DealsBack(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  TakenBack takeBack(Trace trace) {
    long restored = restore(trace.before(DealBefore.RECORD));
    long removed = remove(trace.ids(Trace.Of.DEAL));
    return new TakenBack(removed, restored, left);
  }

  private long remove(List<Long> created) {
    if (created.isEmpty()) {
      return 0;
    }
    Set<Long> used = new HashSet<>();
    sql.each(USED, row -> used.add(row.getLong(1)), created);
    List<Long> gone = new ArrayList<>();
    for (DealState deal : new DealStore(sql, now).load("id", created)) {
      if (used.contains(deal.id)) {
        stays(deal, null, "imports.left.deal");
      } else {
        gone.add(deal.id);
      }
    }
    if (!gone.isEmpty()) {
      sql.update("delete from deal where id = any(?)", gone);
    }
    return gone.size();
  }

  private long restore(List<Before> traced) {
    Map<Long, DealBefore> before = new LinkedHashMap<>();
    traced.forEach(one -> before.put(one.recordId(), DealBefore.of(one.values())));
    DealStore store = new DealStore(sql, now);
    List<DealState> deals = store.load("id", before.keySet());
    Map<Long, CustomBefore> custom = new LinkedHashMap<>();
    deals.forEach(deal -> custom.put(deal.id, before.get(deal.id).custom()));
    Map<Long, List<String>> kept = CustomBack.restore(sql, Carrier.DEAL, custom);
    Set<Long> unlike = new HashSet<>(kept.keySet());
    List<Object[]> moves = new ArrayList<>();
    for (DealState deal : deals) {
      kept.getOrDefault(deal.id, List.of())
          .forEach(field -> stays(deal, field, "imports.left.cell"));
      if (!restore(deal, before.get(deal.id), moves)) {
        unlike.add(deal.id);
      }
    }
    store.update(
        deals.stream().filter(DealState::isChanged).toList(),
        deal -> unlike.contains(deal.id) ? now : before.get(deal.id).updatedAt());
    sql.batch(
        "delete from deal_move where at = ? and id in"
            + " (select max(m.id) from deal_move m where m.deal_id = ?)",
        moves);
    return deals.stream().filter(deal -> !unlike.contains(deal.id)).count();
  }

  /** Answers whether all of it is as it was. */
  private boolean restore(DealState deal, DealBefore was, List<Object[]> moves) {
    int before = left.size();
    Map<Cell, PersonBefore.Cell> cells = new LinkedHashMap<>(was.cells());
    if (cells.containsKey(Cell.STAGE)) {
      boolean there =
          cells.keySet().stream()
              .filter(STAGE::contains)
              .allMatch(cell -> isAfter(deal, cell, cells));
      cells.keySet().removeAll(there ? Set.of() : STAGE);
      if (there) {
        moves.add(new Object[] {deal.values.get(Cell.STAGE_SINCE), deal.id});
      } else {
        stays(deal, "stage", "imports.left.cell");
      }
    }
    cells.forEach(
        (cell, both) -> {
          if (isAfter(deal, cell, cells)) {
            deal.put(cell, cell.value(both.before()));
          } else {
            stays(deal, cell.field(), "imports.left.cell");
          }
        });
    return left.size() == before;
  }

  private static boolean isAfter(DealState deal, Cell cell, Map<Cell, PersonBefore.Cell> cells) {
    return DealState.same(deal.values.get(cell), cell.value(cells.get(cell).after()));
  }

  private void stays(DealState deal, String field, String reason) {
    left.add(new Left(0, deal.name(), field, reason));
  }
}
