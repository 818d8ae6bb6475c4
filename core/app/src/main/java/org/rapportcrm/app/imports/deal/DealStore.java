package org.rapportcrm.app.imports.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.imports.deal.DealState.Cell;
import org.rapportcrm.app.imports.write.ChangedMeanwhile;

/** Reads and writes deals in sets, with the history of their moves. */
final class DealStore {

  private static final String COLUMNS =
      Arrays.stream(Cell.values()).map(Cell::column).collect(Collectors.joining(", "));

  private static final String INSERT =
      "insert into deal (id, external_id, created_at, updated_at, "
          + COLUMNS
          + ") values (?, ?, ?, ?"
          + ", ?".repeat(Cell.values().length)
          + ")";

  private static final String UPDATE =
      "update deal set updated_at = ?, version = version + 1, "
          + Arrays.stream(Cell.values())
              .map(cell -> cell.column() + " = ?")
              .collect(Collectors.joining(", "))
          + " where id = ? and version = ?";

  private final Sql sql;
  private final Instant now;

  DealStore(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /** Those that a column names with these keys. */
  List<DealState> load(String column, Collection<?> keys) {
    return keys.isEmpty()
        ? List.of()
        : sql.list(
            "select id, external_id, version, updated_at, "
                + COLUMNS
                + " from deal where "
                + column
                + " = any(?) order by id",
            DealStore::deal,
            keys);
  }

  private static DealState deal(ResultSet row) throws SQLException {
    DealState deal = new DealState(row.getString("external_id"));
    deal.id = row.getLong("id");
    deal.version = row.getLong("version");
    deal.updatedAt = Sql.instant(row, "updated_at");
    for (Cell cell : Cell.values()) {
      deal.put(cell, value(row, cell));
    }
    deal.stored.putAll(deal.values);
    return deal;
  }

  private static Object value(ResultSet row, Cell cell) throws SQLException {
    return switch (cell) {
      case CONTACT, COMPANY, OWNER, STAGE, PIPELINE, PROBABILITY ->
          Sql.longOrNull(row, cell.column());
      case AMOUNT -> row.getObject(cell.column(), BigDecimal.class);
      case CLOSES_ON, RENEWS_ON -> row.getObject(cell.column(), LocalDate.class);
      case STAGE_SINCE, STALLED_AT -> Sql.instant(row, cell.column());
      default -> row.getString(cell.column());
    };
  }

  /** Inserts new ones; they get their keys. */
  void insert(Collection<DealState> deals) {
    if (deals.isEmpty()) {
      return;
    }
    Deque<Long> ids = Ids.take(sql, "deal_seq", deals.size());
    List<Object[]> rows = new ArrayList<>();
    for (DealState deal : deals) {
      deal.id = ids.removeFirst();
      rows.add(row(deal, deal.id, deal.key, now, now));
    }
    sql.batch(INSERT, rows);
  }

  /**
   * Updates those that are there.
   *
   * @param when each says it was changed
   * @throws ChangedMeanwhile when somebody else was faster
   */
  void update(Collection<DealState> deals, Function<DealState, Instant> when) {
    List<Object[]> rows = new ArrayList<>();
    for (DealState deal : deals) {
      Object[] head = row(deal, when.apply(deal));
      Object[] row = Arrays.copyOf(head, head.length + 2);
      row[head.length] = deal.id;
      row[head.length + 1] = deal.version;
      rows.add(row);
    }
    for (int count : sql.batch(UPDATE, rows)) {
      if (count == 0) {
        throw new ChangedMeanwhile();
      }
    }
  }

  private static Object[] row(DealState deal, Object... head) {
    Object[] row = Arrays.copyOf(head, head.length + Cell.values().length);
    for (Cell cell : Cell.values()) {
      row[head.length + cell.ordinal()] = deal.values.get(cell);
    }
    return row;
  }

  /** Notes the moves of those that are in another stage now. */
  void moves(Collection<DealState> deals) {
    List<Object[]> rows = new ArrayList<>();
    for (DealState deal : deals) {
      if (deal.to != null) {
        rows.add(
            new Object[] {
              deal.id,
              deal.from == null ? null : deal.from.id(),
              deal.to.id(),
              deal.from == null ? null : deal.from.word(),
              deal.to.word(),
              now,
              deal.stored.get(Cell.STAGE_SINCE),
              deal.stored.get(Cell.CLOSES_ON),
              deal.stored.get(Cell.PROBABILITY),
              deal.stored.get(Cell.LOST_REASON)
            });
      }
    }
    sql.batch(
        "insert into deal_move (deal_id, from_stage, to_stage, from_word, to_word, at,"
            + " since_before, closes_before, probability_before, reason_before)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
