package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.notification.Notifications;

/**
 * Tells whoever started a batch that it is sent, or that it stopped by itself; of one that a
 * program started, everybody who looks after mail. Single messages are nobody's news, nor is it
 * that a batch ended to which recipients come one after the other.
 */
@ApplicationScoped
class BatchTelling {

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private Notifications notifications;

  private record Told(
      String title, String state, String reason, long sent, boolean standing, Long starter) {
    boolean isNews() {
      return !standing || state.equals("PAUSED");
    }
  }

  /** Every message of the batch has its outcome. */
  void ended(long batchId) {
    tell(batchId, "SENT");
  }

  /** The batch was stopped because it did harm. */
  void paused(long batchId) {
    tell(batchId, "PAUSED");
  }

  private void tell(long batchId, String state) {
    transactions.inNew(
        () ->
            sql.first(
                    "select title, state, reason, sent, standing, started_by from delivery_batch"
                        + " where id = ? and not direct",
                    row ->
                        new Told(
                            row.getString("title"),
                            row.getString("state"),
                            row.getString("reason"),
                            row.getLong("sent"),
                            row.getBoolean("standing"),
                            Sql.longOrNull(row, "started_by")),
                    batchId)
                .filter(batch -> batch.state().equals(state) && batch.isNews())
                .ifPresent(this::tell));
  }

  private void tell(Told batch) {
    boolean sent = batch.state().equals("SENT");
    String key = sent ? "mail.told.sent" : "mail.told.paused";
    Object more = sent ? (Object) batch.sent() : KeptText.read(String.valueOf(batch.reason()));
    List<Object> arguments = List.of(batch.title(), more);
    if (batch.starter() != null) {
      notifications.tell(batch.starter(), key, arguments, null);
    } else {
      notifications.tellAll("mail.manage", key, arguments, null);
    }
  }
}
