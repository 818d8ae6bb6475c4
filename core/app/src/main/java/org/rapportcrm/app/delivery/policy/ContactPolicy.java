package org.rapportcrm.app.delivery.policy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.delivery.Claim;
import org.rapportcrm.app.delivery.Prepared;
import org.rapportcrm.app.delivery.Recipient;

/**
 * Decides, just before messages leave, who is not to get one now, over all plugins at once:
 * frequency cap, quiet hours, plugins' filters. Consent and suppression are not decided here but in
 * the statement that marks a message as being sent.
 */
public final class ContactPolicy {

  /**
   * What the settings say.
   *
   * @param capMessages most messages to one contact within {@code capDays}; 0 is no cap
   * @param zone where contacts live that say nothing about it
   */
  public record Rules(int capMessages, int capDays, QuietHours quiet, ZoneId zone) {}

  private final Sql sql;
  private final Clock clock;
  private final Supplier<Rules> rules;
  private final BiFunction<String, Collection<Long>, Map<Long, String>> filters;

  /**
   * A policy.
   *
   * @param filters purpose and contacts to those that a plugin holds back, with the reason's key
   */
  public ContactPolicy(
      Sql sql,
      Clock clock,
      Supplier<Rules> rules,
      BiFunction<String, Collection<Long>, Map<Long, String>> filters) {
    this.sql = sql;
    this.clock = clock;
    this.rules = rules;
    this.filters = filters;
  }

  /** By delivery id: those of the claim that are held back. */
  public Map<Long, Prepared> heldBack(Claim claim) {
    Map<Long, Prepared> held = new HashMap<>();
    List<Long> contacts =
        claim.recipients().stream()
            .map(Recipient::contactId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (claim.batch().direct() || contacts.isEmpty()) {
      return held;
    }
    Rules now = rules.get();
    Map<Long, Prepared> byContact = new HashMap<>();
    quiet(now, contacts, byContact);
    capped(now, contacts, byContact);
    filters
        .apply(claim.batch().purpose(), contacts)
        .forEach((id, reason) -> byContact.put(id, new Prepared.Suppress(reason)));
    for (Recipient recipient : claim.recipients()) {
      Prepared prepared = byContact.get(recipient.contactId());
      if (prepared != null) {
        held.put(recipient.deliveryId(), prepared);
      }
    }
    return held;
  }

  private void quiet(Rules now, List<Long> contacts, Map<Long, Prepared> held) {
    if (now.quiet().from().equals(now.quiet().to())) {
      return;
    }
    Instant instant = clock.instant();
    sql.each(
        "select id, zone from contact where id = any(?)",
        row -> {
          long contact = row.getLong(1);
          now.quiet()
              .quietUntil(instant, zone(row.getString(2), now.zone()))
              .ifPresent(until -> held.put(contact, later(until)));
        },
        contacts);
  }

  private static Prepared later(Instant until) {
    return new Prepared.Postpone("quietHours", until);
  }

  private void capped(Rules now, List<Long> contacts, Map<Long, Prepared> held) {
    if (now.capMessages() <= 0) {
      return;
    }
    sql.each(
        "select d.contact_id from delivery d join delivery_batch b on b.id = d.batch_id"
            + " where d.contact_id = any(?) and d.done_at > ? and d.state in ('SENT', 'UNKNOWN')"
            + " and not b.direct group by d.contact_id having count(*) >= ?",
        row -> held.put(row.getLong(1), new Prepared.Suppress("cap")),
        contacts,
        clock.instant().minus(Duration.ofDays(now.capDays())),
        now.capMessages());
  }

  private static ZoneId zone(String name, ZoneId otherwise) {
    if (name == null || name.isBlank()) {
      return otherwise;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
