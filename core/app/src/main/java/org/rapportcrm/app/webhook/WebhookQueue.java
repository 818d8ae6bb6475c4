package org.rapportcrm.app.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.app.rest.JsonText;

/** Writes messages, in the transaction that causes them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class WebhookQueue implements Webhooks {

  private Sql sql;
  private Clock clock;
  private Event<Wake> wake;

  /** For proxies. */
  protected WebhookQueue() {}

  /** With what it works on. */
  @Inject
  public WebhookQueue(Sql sql, Clock clock, Event<Wake> wake) {
    this.sql = sql;
    this.clock = clock;
    this.wake = wake;
  }

  /** Something may be due: senders on this node look at once. */
  public record Wake() {}

  @Override
  public void tell(String kind, List<Happening> happenings) {
    List<Long> wanting = happenings.isEmpty() ? List.of() : wanting(kind);
    if (wanting.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<Object[]> rows = new ArrayList<>();
    for (Happening one : happenings) {
      String messageId = "msg_" + UUID.randomUUID().toString().replace("-", "");
      String body = body(kind, now, one.data());
      for (Long webhook : wanting) {
        rows.add(new Object[] {webhook, messageId, kind, one.record(), body, now, now});
      }
    }
    sql.batch(
        "insert into webhook_message (webhook_id, message_id, kind, record, body, created_at,"
            + " next_at, state) values (?, ?, ?, ?, ?, ?, ?, 'QUEUED')",
        rows);
    wake.fire(new Wake());
  }

  /** What is sent: kind, time, and what the teller said. */
  static String body(String kind, Instant at, Map<String, ?> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", kind);
    body.put("timestamp", at);
    body.put("data", data);
    return JsonText.of(body);
  }

  private List<Long> wanting(String kind) {
    return sql.list(
        "select id from webhook where active = true and id in (select webhook_id from webhook_kind"
            + " where kind = ? or kind = '*') order by id",
        row -> row.getLong(1),
        kind);
  }
}
