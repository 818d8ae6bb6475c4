package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.delivery.Letter;
import org.rapportcrm.app.delivery.Letters;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.mailin.Correspondents.Sender;

/** Writes mails to contacts as oneself, through the same engine as every other message. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MailWriting {

  private static final int LONGEST_TEXT = 100_000;

  private CurrentUser user;
  private Letters letters;
  private Correspondents people;
  private SentMails sent;
  private Suppressions suppressions;
  private Mails mails;
  private Refusals refusals;

  /** For proxies. */
  protected MailWriting() {}

  @Inject
  public MailWriting(
      CurrentUser user,
      Letters letters,
      Correspondents people,
      SentMails sent,
      Suppressions suppressions,
      Mails mails,
      Refusals refusals) {
    this.user = user;
    this.letters = letters;
    this.people = people;
    this.sent = sent;
    this.suppressions = suppressions;
    this.mails = mails;
    this.refusals = refusals;
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
    String references = answered.map(mail -> sent.references(mail.id())).orElse("");
    Letters.Sent letter =
        letters.send(
            new Letter(subject, text, references),
            user.name(),
            sender.address(),
            draft.contactId(),
            to);
    return sent.keep(
        new SentMails.Written(draft.contactId(), sender, to, subject, text, references), letter);
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
    List<String> addresses = people.addresses(draft.contactId());
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
    List<Sender> all = people.senders();
    Optional<Sender> wanted =
        draft.mailboxId() == null
            ? all.stream().findFirst()
            : all.stream().filter(one -> draft.mailboxId() == one.key()).findFirst();
    if (wanted.isEmpty()) {
      flaws.add(Flaw.of("mailboxId", "mailin.no-sender"));
    }
    return wanted.orElse(null);
  }
}
