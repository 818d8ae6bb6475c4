package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;

/** Writes a batch that has ended to the timelines of those who got it, in one statement. */
@ApplicationScoped
public class DeliveryTimeline {

  /** The kind of interaction. */
  public static final String SENT = "message.sent";

  @Inject private Sql sql;

  /** Writes it; entries that are there already stay as they are. */
  public void write(long batchId) {
    sql.update(
        "insert into interaction (contact_id, kind, at, channel, direction, helped, summary,"
            + " external_id, created_at)"
            + " select d.contact_id, 'message.sent', d.done_at, 'email', 'out', false, b.title,"
            + " 'delivery:' || d.id, current_timestamp"
            + " from delivery d join delivery_batch b on b.id = d.batch_id"
            + " where d.batch_id = ? and d.state = 'SENT' and d.contact_id is not null"
            + " and not exists (select 1 from interaction i where i.kind = 'message.sent'"
            + " and i.external_id = 'delivery:' || d.id)"
            + " on conflict do nothing",
        batchId);
  }
}
