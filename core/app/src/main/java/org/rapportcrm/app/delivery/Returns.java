package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.delivery.engine.MessageTelling;

/** What comes back after a server had accepted a message: bounces and complaints. */
@ApplicationScoped
public class Returns {

  private Sql sql;
  private Tokens tokens;
  private Suppressions suppressions;

  /** For proxies. */
  protected Returns() {}

  @Inject
  public Returns(Sql sql, Tokens tokens, Suppressions suppressions) {
    this.sql = sql;
    this.tokens = tokens;
    this.suppressions = suppressions;
  }

  /**
   * A message of ours that something came back for.
   *
   * @param contactId {@code null} when it went to nobody known
   * @param title of its batch
   */
  public record Original(long deliveryId, Long contactId, String address, String title) {}

  /**
   * The delivery that is proven to be meant, by the token in a Message-ID of ours or in the address
   * at which a bounce arrived. Whoever made one up proves nothing.
   */
  public Optional<Original> original(Collection<String> messageIds, Collection<String> reached) {
    Addresses addresses = new Addresses(tokens);
    for (String id : messageIds) {
      Optional<Original> found = find(addresses.ofMessageId(id));
      if (found.isPresent()) {
        return found;
      }
    }
    for (String address : reached) {
      Optional<Original> found = find(addresses.ofBounce(address));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Notes that the message did not arrive after all; the address of a dead mailbox is suppressed
   * and counted for its batch, as after a refusal while sending.
   *
   * @param status of RFC 3463, or {@code null}
   * @param words the server's own, or {@code null}
   */
  @Transactional
  public void bounced(Original original, boolean dead, String status, String words) {
    int changed =
        sql.update(
            "update delivery set state = 'FAILED', reason = ?, enhanced = ?, reply = ?"
                + " where id = ? and state in ('SENT', 'UNKNOWN')",
            dead ? "bounced" : "refused",
            status == null || status.length() > 12 ? null : status,
            words == null || words.length() <= 500 ? words : words.substring(0, 500),
            original.deliveryId());
    if (changed == 1) {
      sql.update(
          "update delivery_batch set bounced = bounced + ?, sent = sent - 1"
              + " where id = (select batch_id from delivery where id = ?)",
          dead ? 1 : 0,
          original.deliveryId());
    }
    if (changed == 1 && dead) {
      tell(MessageTelling.BOUNCED, original);
    }
    if (dead) {
      suppressions.add(original.address(), "bounce", words);
    }
  }

  /** Notes that its reader complained: nobody writes to that address again. */
  @Transactional
  public void complained(Original original, String words) {
    suppressions.add(original.address(), "complained", words);
    tell(MessageTelling.COMPLAINED, original);
  }

  private void tell(String kind, Original original) {
    sql.with(
        connection -> {
          MessageTelling.tell(connection, kind, List.of(original.deliveryId()));
          return null;
        });
  }

  private Optional<Original> find(OptionalLong delivery) {
    return delivery.isEmpty()
        ? Optional.empty()
        : sql.first(
            "select d.id, d.contact_id, d.address, b.title from delivery d"
                + " join delivery_batch b on b.id = d.batch_id where d.id = ?"
                + " and d.address <> 'erased'",
            row ->
                new Original(
                    row.getLong(1),
                    Sql.longOrNull(row, "contact_id"),
                    row.getString(3),
                    row.getString(4)),
            delivery.getAsLong());
  }
}
