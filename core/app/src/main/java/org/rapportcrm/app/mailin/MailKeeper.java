package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.delivery.Returns;
import org.rapportcrm.app.mailin.mime.IncomingMail;
import org.rapportcrm.app.mailin.mime.MailKind;

/**
 * Keeps mails of contacts and writes them to their timelines, in the caller's transaction. Mails of
 * nobody known are not kept. The same mail in another folder or mailbox makes no second entry.
 */
@ApplicationScoped
public class MailKeeper {

  private Sql sql;
  private Clock clock;
  private Interactions interactions;
  private Returns returns;
  private MailReturns reports;

  /** For proxies. */
  protected MailKeeper() {}

  @Inject
  public MailKeeper(
      Sql sql, Clock clock, Interactions interactions, Returns returns, MailReturns reports) {
    this.sql = sql;
    this.clock = clock;
    this.interactions = interactions;
    this.returns = returns;
    this.reports = reports;
  }

  /** Keeps what of these is of contacts; acts on bounces and complaints. */
  void keep(Mailbox box, List<ReadMail> mails) {
    MailMatches matches = new MailMatches(sql, mails);
    List<NewInteraction> entries = new ArrayList<>();
    for (ReadMail read : mails) {
      if (read.mail() == null) {
        continue;
      }
      MailKind kind = read.mail().kind();
      if (kind == MailKind.BOUNCE || kind == MailKind.COMPLAINT) {
        reports.act(read, matches, entries);
      } else {
        keep(box, read, matches, entries);
      }
    }
    interactions.record(entries);
  }

  private void keep(Mailbox box, ReadMail read, MailMatches matches, List<NewInteraction> entries) {
    IncomingMail mail = read.mail();
    boolean out = matches.isOurs(mail);
    Optional<Returns.Original> answered =
        out ? Optional.empty() : returns.original(mail.references(), List.of());
    List<Long> contacts = contacts(matches.timelines(mail), answered);
    if (contacts.isEmpty() || mail.from() == null) {
      return;
    }
    Optional<Long> kept = insert(box, read, out);
    if (kept.isEmpty()) {
      return;
    }
    String kind = kind(mail, out, answered.isPresent());
    for (Long contact : contacts) {
      String entry = read.key() + ":" + contact;
      sql.update(
          "insert into mailin_contact (mail_id, contact_id, entry) values (?, ?, ?)"
              + " on conflict do nothing",
          kept.get(),
          contact,
          entry);
      entries.add(
          new NewInteraction(
              contact,
              kind,
              read.at(),
              "email",
              out ? "out" : "in",
              null,
              MailEntries.summary(box.sight(), mail.subject()),
              MailEntries.path(kept.get()),
              entry));
    }
  }

  /** Who answers a message of ours from an address we do not know is still its recipient. */
  private static List<Long> contacts(List<Long> known, Optional<Returns.Original> answered) {
    Long recipient = answered.map(Returns.Original::contactId).orElse(null);
    return known.isEmpty() && recipient != null ? List.of(recipient) : known;
  }

  private static String kind(IncomingMail mail, boolean out, boolean answers) {
    if (out) {
      return MailEntries.SENT;
    }
    if (mail.kind() == MailKind.AUTOMATIC) {
      return MailEntries.AUTOMATIC;
    }
    return answers ? MailEntries.REPLIED : MailEntries.RECEIVED;
  }

  /** Its key; empty when this mailbox has the mail already. */
  private Optional<Long> insert(Mailbox box, ReadMail read, boolean out) {
    IncomingMail mail = read.mail();
    if (sql.number(
            "select count(*) from mailin_mail where message_key = ? and (box_id = ?"
                + " or author_id is not null)",
            read.key(),
            box.id())
        > 0) {
      return Optional.empty();
    }
    long id =
        sql.insert(
            "insert into mailin_mail (box_id, message_key, message_id, thread_key, mail_refs,"
                + " direction, automatic, from_name, from_address, recipients, subject, at, size,"
                + " cut, body, attachments, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            box.id(),
            read.key(),
            mail.messageId(),
            Threads.of(sql, read.key(), mail.references()),
            String.join(" ", mail.references()),
            out ? "out" : "in",
            mail.kind() == MailKind.AUTOMATIC,
            mail.from().name(),
            mail.from().address(),
            recipients(mail),
            mail.subject(),
            read.at(),
            read.size(),
            read.cut(),
            mail.text(),
            Attachments.toJson(mail.attachments()),
            clock.instant());
    sql.update(
        "update mailin_box set mail_at = ? where id = ? and (mail_at is null or mail_at < ?)",
        read.at(),
        box.id(),
        read.at());
    return Optional.of(id);
  }

  private static String recipients(IncomingMail mail) {
    String all =
        mail.recipients().stream()
            .limit(30)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return all.length() <= 2000 ? all : all.substring(0, 1999) + "…";
  }
}
