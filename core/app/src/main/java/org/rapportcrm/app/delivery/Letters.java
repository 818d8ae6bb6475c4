package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;

/**
 * Sends letters of one person to another through the same engine as everything else: exactly once
 * or visibly unknown, never to a suppressed address.
 */
@ApplicationScoped
public class Letters {

  private static final int LONGEST_TITLE = 300;

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Tokens tokens;
  private Event<StoredBatches.Wake> wake;

  /** For proxies. */
  protected Letters() {}

  @Inject
  public Letters(
      Sql sql, Clock clock, CurrentUser user, Tokens tokens, Event<StoredBatches.Wake> wake) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.tokens = tokens;
    this.wake = wake;
  }

  /**
   * A letter that is on its way.
   *
   * @param messageId by which answers and bounces will name it
   */
  public record Sent(long deliveryId, String messageId) {}

  /**
   * Puts a letter into the queue, in the caller's transaction.
   *
   * @param fromAddress also where answers go
   */
  @Transactional
  public Sent send(
      Letter letter, String fromName, String fromAddress, long contactId, String toAddress) {
    String title = letter.subject();
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, direct, letter, design,"
                + " from_name, from_address, reply_to, state, created_at, started_at, started_by)"
                + " values ('core', ?, ?, 'letter', true, true, ?, ?, ?, ?, 'SENDING', ?, ?, ?)",
            "letter:" + UUID.randomUUID(),
            title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
            letter.toJson(),
            fromName,
            fromAddress,
            fromAddress,
            clock.instant(),
            clock.instant(),
            user.id().orElse(null));
    long delivery =
        sql.insert(
            "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at)"
                + " values (?, ?, ?, ?, 'QUEUED', current_timestamp)",
            batch,
            contactId,
            toAddress,
            Addresses.folded(toAddress));
    wake.fire(new StoredBatches.Wake());
    return new Sent(
        delivery,
        new Addresses(tokens).messageId(delivery, SmtpAddress.parse(fromAddress).domain()));
  }
}
