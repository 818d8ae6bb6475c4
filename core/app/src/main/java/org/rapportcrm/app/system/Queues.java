package org.rapportcrm.app.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** What waits to be done, and what was given up. */
@ApplicationScoped
public class Queues {

  @Inject private Sql sql;

  /**
   * A queue.
   *
   * @param name a word, for metrics and message keys
   * @param waiting how many wait or are in hand
   * @param failed how many wait for a person
   * @param path of the page that shows them
   */
  public record Queue(String name, long waiting, long failed, String path) {}

  /** All of them, as they are now. */
  public List<Queue> all() {
    return List.of(
        new Queue(
            "events",
            count("outbox where dead_at is null"),
            count("outbox where dead_at is not null"),
            "/console/undelivered"),
        new Queue(
            "jobs",
            count("job_run where state in ('QUEUED', 'RUNNING')"),
            count(
                "job_run where state = 'FAILED'"
                    + " and created_at > current_timestamp - interval '7' day"),
            "/console/jobs"),
        new Queue(
            "deliveries",
            count(
                "delivery where state in ('QUEUED', 'CLAIMED', 'SENDING') and batch_id in"
                    + " (select id from delivery_batch where state = 'SENDING')"),
            count(
                "delivery where state = 'UNKNOWN' and batch_id in (select id from delivery_batch"
                    + " where created_at > current_timestamp - interval '7' day)"),
            "/console/outbox"),
        new Queue(
            "webhooks",
            count(
                "webhook_message where state = 'QUEUED' and webhook_id in (select id from webhook)"),
            count("webhook where active = false and reason is not null"),
            "/console/webhooks"));
  }

  private long count(String what) {
    return sql.number("select count(*) from " + what);
  }
}
