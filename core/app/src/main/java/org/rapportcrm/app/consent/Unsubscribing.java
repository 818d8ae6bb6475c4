package org.rapportcrm.app.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.app.purpose.Purpose;
import org.rapportcrm.app.purpose.Purposes;

/** What a person may do with the token of a message that they got. */
@ApplicationScoped
public class Unsubscribing {

  /** The source that is noted with each change. */
  public static final String SOURCE = "unsubscribe link";

  private Sql sql;
  private Clock clock;
  private Purposes purposes;
  private Consents consents;
  private Suppressions suppressions;

  /** For proxies. */
  protected Unsubscribing() {}

  @Inject
  public Unsubscribing(
      Sql sql, Clock clock, Purposes purposes, Consents consents, Suppressions suppressions) {
    this.sql = sql;
    this.clock = clock;
    this.purposes = purposes;
    this.consents = consents;
    this.suppressions = suppressions;
  }

  /**
   * The message that the token came with.
   *
   * @param contactId {@code null} when the contact is gone
   * @param purpose the purpose it was sent for, or marketing when that is none to unsubscribe from
   */
  public record Received(
      long deliveryId, long batchId, Long contactId, String purpose, String address) {}

  /** The message, if it is still known. */
  public Optional<Received> find(long deliveryId) {
    return sql.first(
        "select d.id, d.batch_id, d.contact_id, b.purpose, d.address"
            + " from delivery d join delivery_batch b on b.id = d.batch_id where d.id = ?",
        row ->
            new Received(
                row.getLong(1),
                row.getLong(2),
                Sql.longOrNull(row, "contact_id"),
                purposes.find(row.getString(4)).isPresent() ? row.getString(4) : Consents.MARKETING,
                row.getString(5)),
        deliveryId);
  }

  /**
   * Withdraws consent to one purpose.
   *
   * @param words what was shown
   */
  @Transactional
  public void withdraw(Received received, String words, String address) {
    if (received.contactId() == null) {
      suppressions.add(received.address(), "manual", SOURCE);
    } else {
      consents.record(
          List.of(received.contactId()), received.purpose(), false, words, SOURCE, address);
    }
    count(received);
  }

  /**
   * Sets every purpose to what the person chose.
   *
   * @param chosen the purposes that are allowed
   * @param shown the words that stood beside the boxes, by purpose
   * @param words what was shown for purposes without such words
   */
  @Transactional
  public void choose(
      Received received,
      Set<String> chosen,
      Map<String, Wording> shown,
      String words,
      String address) {
    if (received.contactId() == null) {
      if (chosen.isEmpty()) {
        suppressions.add(received.address(), "manual", SOURCE);
      }
      return;
    }
    Set<String> allowed = allowed(received.contactId());
    for (String purpose : offered(received)) {
      boolean wanted = chosen.contains(purpose);
      List<Long> contact = List.of(received.contactId());
      if (wanted == allowed.contains(purpose)) {
        continue;
      }
      if (shown.containsKey(purpose)) {
        consents.recordShown(contact, shown.get(purpose).id(), wanted, SOURCE, address);
      } else {
        consents.record(contact, purpose, wanted, words, SOURCE, address);
      }
    }
    if (!chosen.contains(received.purpose())) {
      count(received);
    }
  }

  /** What the person may choose among: all that is asked for, and what they allowed before. */
  public List<String> offered(Received received) {
    Set<String> allowed = received.contactId() == null ? Set.of() : allowed(received.contactId());
    return purposes.all().stream()
        .filter(one -> !one.isArchived() || allowed.contains(one.word()))
        .map(Purpose::word)
        .toList();
  }

  /** The purposes that a contact allows now. */
  public Set<String> allowed(long contactId) {
    return Set.copyOf(
        sql.list(
            "select purpose from consent where contact_id = ? and given",
            row -> row.getString(1),
            contactId));
  }

  private void count(Received received) {
    int first =
        sql.update(
            "update delivery set unsubscribed_at = ? where id = ? and unsubscribed_at is null",
            clock.instant(),
            received.deliveryId());
    if (first > 0) {
      sql.update(
          "update delivery_batch set unsubscribed = unsubscribed + 1 where id = ?",
          received.batchId());
      sql.update(
          "update delivery set state = 'SENT', reason = 'evidence'"
              + " where id = ? and state = 'UNKNOWN'",
          received.deliveryId());
    }
  }
}
