package org.rapportcrm.app.mailin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.app.mailin.MailView;
import org.rapportcrm.app.mailin.Mails;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** {@code /console/mail-thread/5}: a mail with those that belong to it. */
@Named
@RequestScoped
public class MailThreadPage {

  @Inject private PathKey path;
  @Inject private Mails mails;
  @Inject private Msg msg;

  private List<MailView> thread;
  private Long contactId;

  @PostConstruct
  void load() {
    long id = path.getId().orElseThrow(() -> KeyedProblem.notFound("mailin.mail.named", "?"));
    thread = mails.thread(id);
    contactId = mails.contacts(id).stream().findFirst().orElse(null);
  }

  /** The mails, oldest first. */
  public List<MailView> getThread() {
    return thread;
  }

  /** Whom it is with, or {@code null}. */
  public Long getContactId() {
    return contactId;
  }

  /** What it is about. */
  public String getTitle() {
    return thread.stream()
        .map(MailView::subject)
        .filter(subject -> subject != null && !subject.isBlank())
        .findFirst()
        .orElseGet(() -> msg.get("mailin.thread"));
  }

  /** The newest mail, which an answer answers. */
  public long getNewest() {
    return thread.get(thread.size() - 1).id();
  }
}
