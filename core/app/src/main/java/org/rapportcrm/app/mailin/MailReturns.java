package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.delivery.Returns;
import org.rapportcrm.app.delivery.Returns.Original;
import org.rapportcrm.app.mailin.mime.Failure;
import org.rapportcrm.app.mailin.mime.IncomingMail;
import org.rapportcrm.app.mailin.mime.MailAddress;
import org.rapportcrm.app.notification.Notifications;

/**
 * Acts on bounces and complaints, once each. Only a report that names a message of ours by its
 * token suppresses an address or changes a delivery: anybody can write a bounce. The others make an
 * entry on the timeline of the contact they name.
 */
@ApplicationScoped
public class MailReturns {

  private Sql sql;
  private Clock clock;
  private Returns returns;
  private Notifications notifications;

  /** For proxies. */
  protected MailReturns() {}

  @Inject
  public MailReturns(Sql sql, Clock clock, Returns returns, Notifications notifications) {
    this.sql = sql;
    this.clock = clock;
    this.returns = returns;
    this.notifications = notifications;
  }

  void act(ReadMail read, MailMatches matches, List<NewInteraction> entries) {
    IncomingMail mail = read.mail();
    List<String> named =
        mail.report().original() == null ? mail.references() : List.of(mail.report().original());
    Optional<Original> original = returns.original(named, mail.reached());
    for (Failure failure : mail.report().failures()) {
      if (failure.end() == Failure.End.DELAYED || !isFirst(read.key(), failure)) {
        continue;
      }
      boolean proven = original.isPresent() && isAbout(original.get(), mail, failure);
      Long contact =
          proven && original.get().contactId() != null
              ? original.get().contactId()
              : matches.contact(failure.address());
      if (proven) {
        act(original.get(), failure, contact);
      }
      if (contact != null) {
        entries.add(entry(read, failure, contact));
      }
    }
  }

  private void act(Original original, Failure failure, Long contact) {
    if (failure.end() == Failure.End.COMPLAINED) {
      returns.complained(original, failure.words());
      return;
    }
    boolean dead = failure.end() == Failure.End.DEAD;
    returns.bounced(original, dead, failure.status(), failure.words());
    sql.first(
            "select author_id, id from mailin_mail where delivery_id = ? and author_id is not null",
            row -> new long[] {row.getLong(1), row.getLong(2)},
            original.deliveryId())
        .ifPresent(
            letter ->
                notifications.tell(
                    letter[0],
                    "mailin.told.returned",
                    List.of(original.address(), original.title()),
                    contact == null ? null : MailEntries.path(letter[1])));
  }

  /**
   * Whether the report is about the recipient we wrote to. Servers that forward name another
   * address; a report of a single address under our token is about ours.
   */
  private static boolean isAbout(Original original, IncomingMail mail, Failure failure) {
    return failure.address() == null
        || mail.report().failures().size() == 1
        || new MailAddress(null, original.address())
            .folded()
            .equals(new MailAddress(null, failure.address()).folded());
  }

  private boolean isFirst(String key, Failure failure) {
    return sql.update(
            "insert into mailin_report (report_key, at) values (?, ?) on conflict do nothing",
            Keys.of(key + " " + failure.address()),
            clock.instant())
        == 1;
  }

  private static NewInteraction entry(ReadMail read, Failure failure, long contact) {
    boolean complaint = failure.end() == Failure.End.COMPLAINED;
    return new NewInteraction(
        contact,
        complaint ? MailEntries.COMPLAINED : MailEntries.RETURNED,
        read.at(),
        "email",
        "in",
        false,
        failure.words(),
        null,
        read.key() + ":" + contact);
  }
}
