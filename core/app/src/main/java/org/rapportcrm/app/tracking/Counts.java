package org.rapportcrm.app.tracking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.data.Sql;

/** What is to be added to the counters of batches. */
final class Counts {

  /** The columns of a delivery that hold the first open or click, in the order of the counters. */
  static final List<String> COLUMNS =
      List.of("opened_at", "machine_opened_at", "clicked_at", "machine_clicked_at");

  /** Sorted, so that transactions on several nodes lock batches in the same order. */
  private final Map<Long, long[]> byBatch = new TreeMap<>();

  static String column(boolean click, boolean machine) {
    return COLUMNS.get((click ? 2 : 0) + (machine ? 1 : 0));
  }

  void add(long batchId, String column, int count) {
    byBatch.computeIfAbsent(batchId, id -> new long[COLUMNS.size()])[COLUMNS.indexOf(column)] +=
        count;
  }

  void write(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delivery_batch set open_people = open_people + ?,"
                + " open_machines = open_machines + ?, click_people = click_people + ?,"
                + " click_machines = click_machines + ? where id = ?")) {
      for (Map.Entry<Long, long[]> batch : byBatch.entrySet()) {
        long[] more = batch.getValue();
        if (more[0] != 0 || more[1] != 0 || more[2] != 0 || more[3] != 0) {
          Sql.bind(update, more[0], more[1], more[2], more[3], batch.getKey());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }
}
