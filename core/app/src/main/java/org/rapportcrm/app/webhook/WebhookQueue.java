package org.rapportcrm.app.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.Webhooks;

/** Writes messages, in the transaction that causes them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class WebhookQueue implements Webhooks {

  private Sql sql;
  private Clock clock;
  private Event<Wake> wake;

  /** For proxies. */
  protected WebhookQueue() {}

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
    Instant now = clock.instant();
    if (sql.with(connection -> MessageRows.write(connection, now, kind, happenings))) {
      wake.fire(new Wake());
    }
  }
}
