package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.delivery.Letter;
import org.rapportcrm.app.delivery.Letters;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Writes mails to contacts as oneself, through the same engine as every other message. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MailWriting {

  private static final int MOST_REFERENCES = 20;
  private static final int LONGEST_TEXT = 100_000;

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Letters letters;
  private Interactions interactions;
  private Suppressions suppressions;
  private Mails mails;
  private Refusals refusals;

  /** For proxies. */
  protected MailWriting() {}

  @Inject
  public MailWriting(
      Sql sql,
      Clock clock,
      CurrentUser user,
      Letters letters,
      Interactions interactions,
      Suppressions suppressions,
      Mails mails,
      Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.letters = letters;
    this.interactions = interactions;
    this.suppressions = suppressions;
    this.mails = mails;
    this.refusals = refusals;
  }

  /**
   * An address from which the person may write.
   *
   * @param mailboxId {@code null} for the account's own address
   * @param sight what others see of what is sent from it
   */
  public record Sender(Long mailboxId, String address, Sight sight) {

    /** By which it is chosen: the mailbox's key, 0 for the account's own address. */
    public long key() {
      return mailboxId == null ? 0 : mailboxId;
    }
  }

  /** Whether there is no such contact, for the person who asks. */
  public boolean isGone(long contactId) {
    return !Visible.of(RecordKind.CONTACTS).sees(sql, contactId)
        || sql.number("select count(*) from contact where id = ? and deleted_at is null", contactId)
            == 0;
  }

  /** The addresses of a contact, the first one first; none when the person does not see it. */
  public List<String> addresses(long contactId) {
    if (!Visible.of(RecordKind.CONTACTS).sees(sql, contactId)) {
      return List.of();
    }
    return sql.list(
        "select a.address from (select email as address, 0 as place from contact where id = ?"
            + " and email is not null and deleted_at is null union all select e.address,"
            + " e.position + 1 from reach_email e join contact c on c.id = e.contact_id"
            + " where e.contact_id = ? and c.deleted_at is null) a order by a.place",
        row -> row.getString(1),
        contactId,
        contactId);
  }

  /**
   * From where the person may write: own mailboxes, those of their teams, the account's address.
   */
  public List<Sender> senders() {
    long me = user.id().orElse(-1L);
    List<Sender> all =
        new ArrayList<>(
            sql.list(
                "select b.id, b.address, b.sight from mailin_box b where b.owner_id = ? or"
                    + " b.owner_id is null and exists (select 1 from team_member t"
                    + " where t.team_id = b.team_id and t.user_id = ?)"
                    + " order by b.owner_id nulls last, b.id",
                row ->
                    new Sender(
                        row.getLong(1), row.getString(2), Sight.of(row.getString(3)).orElseThrow()),
                me,
                me));
    sql.first("select email from app_user where id = ?", row -> row.getString(1), me)
        .filter(own -> all.stream().noneMatch(one -> one.address().equalsIgnoreCase(own)))
        .ifPresent(own -> all.add(new Sender(null, own, Sight.ALL)));
    return all;
  }

  /** Sends it; it stands on the timeline at once. Answers its key. */
  public long send(LetterDraft draft) {
    List<Flaw> flaws = new ArrayList<>();
    Optional<MailView> answered =
        draft.answers() == null ? Optional.empty() : Optional.of(mails.get(draft.answers()));
    String subject = subject(draft, answered).or(flaws);
    String text = Input.required("text", draft.text(), LONGEST_TEXT).or(flaws);
    String to = to(draft, flaws);
    Sender sender = sender(draft, flaws);
    refusals.unlessEmpty(flaws);
    String references = answered.map(mail -> references(mail.id())).orElse("");
    Letters.Sent sent =
        letters.send(
            new Letter(subject, text, references),
            user.name(),
            sender.address(),
            draft.contactId(),
            to);
    return keep(draft, sender, to, subject, text, references, sent);
  }

  private long keep(
      LetterDraft draft,
      Sender sender,
      String to,
      String subject,
      String text,
      String references,
      Letters.Sent sent) {
    Instant now = clock.instant();
    String key = Keys.of(sent.messageId());
    List<String> named = references.isEmpty() ? List.of() : List.of(references.split(" "));
    long mail =
        sql.insert(
            "insert into mailin_mail (box_id, author_id, delivery_id, message_key, message_id,"
                + " thread_key, mail_refs, direction, from_name, from_address, recipients, subject,"
                + " at, size, body, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'out', ?, ?, ?, ?, ?, ?, ?, ?)",
            sender.mailboxId(),
            user.id().orElse(null),
            sent.deliveryId(),
            key,
            sent.messageId(),
            Threads.of(sql, key, named),
            references,
            user.name(),
            sender.address(),
            to,
            subject,
            now,
            text.length(),
            text,
            now);
    String entry = key + ":" + draft.contactId();
    sql.update(
        "insert into mailin_contact (mail_id, contact_id, entry) values (?, ?, ?)",
        mail,
        draft.contactId(),
        entry);
    interactions.record(
        List.of(
            new NewInteraction(
                draft.contactId(),
                MailEntries.SENT,
                now,
                "email",
                "out",
                null,
                MailEntries.summary(sender.sight(), subject),
                MailEntries.path(mail),
                entry)));
    return mail;
  }

  private static Checked<String> subject(LetterDraft draft, Optional<MailView> answered) {
    boolean silent = draft.subject() == null || draft.subject().isBlank();
    String given =
        silent
            ? answered.map(MailView::subject).map(Quotes::subject).orElse(null)
            : draft.subject().replaceAll("\\s+", " ");
    return Input.required("subject", given, 500)
        .then(
            line ->
                line.codePoints().noneMatch(Character::isISOControl)
                    ? Checked.good(line)
                    : Checked.bad("subject", "mailin.no-line"));
  }

  private String to(LetterDraft draft, List<Flaw> flaws) {
    if (draft.contactId() == null) {
      flaws.add(Flaw.of("contactId", "input.missing"));
      return null;
    }
    List<String> addresses = addresses(draft.contactId());
    Optional<String> to =
        draft.to() == null || draft.to().isBlank()
            ? addresses.stream().findFirst()
            : addresses.stream().filter(draft.to().strip()::equalsIgnoreCase).findFirst();
    if (to.isEmpty()) {
      flaws.add(
          Flaw.of("to", addresses.isEmpty() ? "mailin.no-address" : "mailin.no-such-address"));
      return null;
    }
    if (suppressions.contains(to.get())) {
      flaws.add(Flaw.of("to", "mailin.suppressed", to.get()));
    }
    return to.get();
  }

  private Sender sender(LetterDraft draft, List<Flaw> flaws) {
    List<Sender> all = senders();
    Optional<Sender> wanted =
        draft.mailboxId() == null
            ? all.stream().findFirst()
            : all.stream().filter(one -> draft.mailboxId() == one.key()).findFirst();
    if (wanted.isEmpty()) {
      flaws.add(Flaw.of("mailboxId", "mailin.no-sender"));
    }
    return wanted.orElse(null);
  }

  /** What the answered mail named, and itself. */
  private String references(long mailId) {
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
