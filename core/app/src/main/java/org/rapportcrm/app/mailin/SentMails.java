package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.delivery.Letters;

/** Keeps what people have written, in its thread and on the timeline. */
@ApplicationScoped
public class SentMails {

  private static final int MOST_REFERENCES = 20;

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Interactions interactions;

  /** For proxies. */
  protected SentMails() {}

  @Inject
  public SentMails(Sql sql, Clock clock, CurrentUser user, Interactions interactions) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.interactions = interactions;
  }

  /**
   * A mail whose every part is good.
   *
   * @param references the mails it answers, by their ids, with a space between; empty when it
   *     answers none
   */
  record Written(
      long contactId,
      Correspondents.Sender sender,
      String to,
      String subject,
      String text,
      String references) {

    List<String> named() {
      return references.isEmpty() ? List.of() : List.of(references.split(" "));
    }
  }

  /** Keeps a mail that is on its way, in the caller's transaction. Answers its key. */
  long keep(Written mail, Letters.Sent sent) {
    Instant now = clock.instant();
    String key = Keys.of(sent.messageId());
    long id =
        sql.insert(
            "insert into mailin_mail (box_id, author_id, delivery_id, message_key, message_id,"
                + " thread_key, mail_refs, direction, from_name, from_address, recipients, subject,"
                + " at, size, body, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'out', ?, ?, ?, ?, ?, ?, ?, ?)",
            mail.sender().mailboxId(),
            user.id().orElse(null),
            sent.deliveryId(),
            key,
            sent.messageId(),
            Threads.of(sql, key, mail.named()),
            mail.references(),
            user.name(),
            mail.sender().address(),
            mail.to(),
            mail.subject(),
            now,
            mail.text().length(),
            mail.text(),
            now);
    String entry = key + ":" + mail.contactId();
    sql.update(
        "insert into mailin_contact (mail_id, contact_id, entry) values (?, ?, ?)",
        id,
        mail.contactId(),
        entry);
    interactions.record(
        List.of(
            new NewInteraction(
                mail.contactId(),
                MailEntries.SENT,
                now,
                "email",
                "out",
                null,
                MailEntries.summary(mail.sender().sight(), mail.subject()),
                MailEntries.path(id),
                entry)));
    return id;
  }

  /** What an answer to it names: what the mail itself named, and the mail. */
  String references(long mailId) {
    List<String> all = new ArrayList<>();
    sql.each(
        "select mail_refs, message_id from mailin_mail where id = ?",
        row -> {
          if (!row.getString(1).isEmpty()) {
            all.addAll(List.of(row.getString(1).split(" ")));
          }
          if (row.getString(2) != null) {
            all.add(row.getString(2));
          }
        },
        mailId);
    // the first is the thread's, the last ones are the nearest
    List<String> kept = new ArrayList<>(all);
    while (kept.size() > MOST_REFERENCES) {
      kept.remove(1);
    }
    return String.join(" ", kept);
  }
}
