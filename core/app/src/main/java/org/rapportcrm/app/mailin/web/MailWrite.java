package org.rapportcrm.app.mailin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.mailin.Correspondents;
import org.rapportcrm.app.mailin.LetterDraft;
import org.rapportcrm.app.mailin.MailView;
import org.rapportcrm.app.mailin.MailWriting;
import org.rapportcrm.app.mailin.Mails;
import org.rapportcrm.app.mailin.Quotes;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;

/**
 * {@code /console/mail-write?contact=5} or {@code ?answers=7}: a mail to a contact, as oneself.
 * What is typed stays in the browser until it is sent.
 */
@Named
@ViewScoped
public class MailWrite implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Mails mails;
  @Inject private MailWriting writing;
  @Inject private Correspondents people;
  @Inject private Fmt fmt;
  @Inject private Msg msg;

  private Long contactId;
  private Long answers;
  private String to;
  private String from;
  private String subject;
  private String text;

  @PostConstruct
  void load() {
    answers = Here.id("answers");
    contactId = Here.id("contact");
    if (answers != null) {
      answer(mails.get(answers));
    }
    if (contactId == null || people.isGone(contactId)) {
      throw KeyedProblem.notFound("contacts.one", String.valueOf(contactId));
    }
  }

  private void answer(MailView answered) {
    List<Long> contacts = mails.contacts(answers);
    contactId = contactId == null && !contacts.isEmpty() ? contacts.get(0) : contactId;
    to = answered.isOut() ? null : answered.fromAddress();
    subject = answered.subject() == null ? null : Quotes.subject(answered.subject());
    if (answered.isReadable()) {
      String introduction = msg.of("mailin.wrote", fmt.dateTime(answered.at()), answered.from());
      text = Quotes.text(introduction, answered.text());
    }
  }

  /** Whom it is to. */
  public Long getContactId() {
    return contactId;
  }

  /** The contact's addresses. */
  public List<String> getAddresses() {
    return people.addresses(contactId);
  }

  /** From where it may be written. */
  public List<Choice> getSenders() {
    return people.senders().stream().map(one -> new Choice("" + one.key(), one.address())).toList();
  }

  /** Sends it and goes to the thread. */
  public void send() {
    try {
      Long mailbox = from == null || from.isBlank() ? null : Long.valueOf(from);
      long sent = writing.send(new LetterDraft(contactId, to, mailbox, subject, text, answers));
      Here.done(msg.get("mailin.sent"));
      Here.go("/console/mail-thread/" + sent);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
