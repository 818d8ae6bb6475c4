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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.delivery.engine.Claim;
import org.rapportcrm.app.delivery.engine.Prepared;
import org.rapportcrm.app.delivery.engine.Recipient;

/**
 * Decides, just before messages leave, who is not to get one now, over all plugins at once:
 * frequency caps, quiet hours, plugins' filters, other spellings of suppressed addresses. Consent
 * and suppression are asked once more in the statement that marks a message as being sent.
 */
public final class ContactPolicy {

  /** Most messages to one contact within so many days; 0 messages is no cap. */
  public record Cap(int messages, int days) {}

  /**
   * What the settings say.
   *
   * @param cap over all purposes together
   * @param purposes for single purposes besides; may lack some
   * @param zone where contacts live that say nothing about it
   */
  public record Rules(Cap cap, Map<String, Cap> purposes, QuietHours quiet, ZoneId zone) {}

  private final Sql sql;
  private final Clock clock;
  private final Supplier<Rules> rules;
  private final BiFunction<String, Collection<Long>, Map<Long, String>> filters;
  private final Function<Collection<String>, Set<String>> suppressed;

  /**
   * A policy.
   *
   * @param filters purpose and contacts to those that a plugin holds back, with the reason's key
   * @param suppressed addresses to those that are suppressed in any spelling
   */
  public ContactPolicy(
      Sql sql,
      Clock clock,
      Supplier<Rules> rules,
      BiFunction<String, Collection<Long>, Map<Long, String>> filters,
      Function<Collection<String>, Set<String>> suppressed) {
    this.sql = sql;
    this.clock = clock;
    this.rules = rules;
    this.filters = filters;
    this.suppressed = suppressed;
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
    String purpose = claim.batch().purpose();
    filters
        .apply(purpose, contacts)
        .forEach((id, reason) -> byContact.put(id, new Prepared.Suppress(reason)));
    // Who sleeps is asked again when they wake: what came meanwhile counts for the cap then.
    quiet(now, contacts, byContact);
    capped(now.cap(), "cap", "", contacts, byContact);
    capped(
        now.purposes().getOrDefault(purpose, new Cap(0, 1)),
        "capPurpose",
        purpose,
        contacts,
        byContact);
    Set<String> blocked =
        suppressed.apply(claim.recipients().stream().map(Recipient::address).toList());
    for (Recipient recipient : claim.recipients()) {
      Prepared prepared =
          blocked.contains(recipient.address())
              ? new Prepared.Suppress("suppressed")
              : byContact.get(recipient.contactId());
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
              .ifPresent(until -> held.putIfAbsent(contact, later(until)));
        },
        contacts);
  }

  private static Prepared later(Instant until) {
    return new Prepared.Postpone("quietHours", until);
  }

  /* An empty purpose is all of them. */
  private void capped(
      Cap cap, String reason, String purpose, List<Long> contacts, Map<Long, Prepared> held) {
    if (cap.messages() <= 0) {
      return;
    }
    sql.each(
        "select d.contact_id from delivery d join delivery_batch b on b.id = d.batch_id"
            + " where d.contact_id = any(?) and d.done_at > ? and d.state in ('SENT', 'UNKNOWN')"
            + " and not b.direct and (? = '' or b.purpose = ?)"
            + " group by d.contact_id having count(*) >= ?",
        row -> held.putIfAbsent(row.getLong(1), new Prepared.Suppress(reason)),
        contacts,
        clock.instant().minus(Duration.ofDays(cap.days())),
        purpose,
        purpose,
        cap.messages());
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
