package org.rapportcrm.app.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/** The counted links of a batch, the same on every node. */
final class Links {

  private static final int LONGEST = 4000;

  private final Sql sql;

  Links(Sql sql) {
    this.sql = sql;
  }

  /** Address to id; stores those that are new. */
  Map<String, Long> ids(long batchId, List<String> addresses) {
    Map<String, Long> known = known(batchId);
    List<Object[]> missing = new ArrayList<>();
    for (String address : addresses) {
      if (!known.containsKey(address) && address.length() <= LONGEST) {
        int number = known.size() + missing.size();
        missing.add(new Object[] {batchId, number, address});
      }
    }
    if (missing.isEmpty()) {
      return known;
    }
    sql.batch(
        "insert into delivery_link (batch_id, number, url) values (?, ?, ?) on conflict do nothing",
        missing);
    return known(batchId);
  }

  private Map<String, Long> known(long batchId) {
    Map<String, Long> known = new HashMap<>();
    sql.each(
        "select url, id from delivery_link where batch_id = ?",
        row -> known.put(row.getString(1), row.getLong(2)),
        batchId);
    return known;
  }
}
