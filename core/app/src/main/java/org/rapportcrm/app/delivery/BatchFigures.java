package org.rapportcrm.app.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Deliveries.Engagement;
import org.rapportcrm.api.message.Deliveries.Report;
import org.rapportcrm.api.message.Deliveries.State;
import org.rapportcrm.api.rest.KeyedProblem;

/** What became of a batch, in numbers. */
final class BatchFigures {

  private final Sql sql;

  BatchFigures(Sql sql) {
    this.sql = sql;
  }

  /** How far a batch is and what became of its messages, counted now. */
  Report report(long batchId) {
    Map<String, Long> states = new LinkedHashMap<>();
    sql.each(
        "select state, count(*) from delivery where batch_id = ? group by state",
        row -> states.put(row.getString(1), row.getLong(2)),
        batchId);
    return sql.first(
            "select state, started_at, finished_at, open_people, open_machines, click_people,"
                + " click_machines, unsubscribed, bounced, complained"
                + " from delivery_batch where id = ?",
            row ->
                new Report(
                    State.valueOf(row.getString("state")),
                    states.values().stream().mapToLong(Long::longValue).sum(),
                    sum(states, "QUEUED", "CLAIMED", "SENDING"),
                    sum(states, "SENT"),
                    sum(states, "FAILED"),
                    sum(states, "UNKNOWN"),
                    sum(states, "SUPPRESSED", "CANCELLED"),
                    new Engagement(row.getLong("open_people"), row.getLong("open_machines")),
                    new Engagement(row.getLong("click_people"), row.getLong("click_machines")),
                    row.getLong("unsubscribed"),
                    row.getLong("bounced"),
                    row.getLong("complained"),
                    Sql.instant(row, "started_at"),
                    Sql.instant(row, "finished_at")),
            batchId)
        .orElseThrow(() -> KeyedProblem.notFound("delivery.one", batchId));
  }

  /** How many people followed each link, the most followed first; at most 100 links. */
  Map<String, Long> clicksByLink(long batchId) {
    Map<String, Long> clicks = new LinkedHashMap<>();
    sql.each(
        "select l.url, count(distinct e.delivery_id) as people from delivery_link l"
            + " join delivery_event e on e.link_id = l.id and not e.machine"
            + " where l.batch_id = ? group by l.url order by people desc, l.url"
            + " fetch first 100 rows only",
        row -> clicks.put(row.getString(1), row.getLong(2)),
        batchId);
    return clicks;
  }

  private static long sum(Map<String, Long> states, String... names) {
    long sum = 0;
    for (String name : names) {
      sum += states.getOrDefault(name, 0L);
    }
    return sum;
  }
}
