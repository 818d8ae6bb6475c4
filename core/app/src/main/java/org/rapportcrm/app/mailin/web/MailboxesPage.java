package org.rapportcrm.app.mailin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.mailin.Mailbox;
import org.rapportcrm.app.mailin.MailboxBook;
import org.rapportcrm.app.mailin.MailboxWork;
import org.rapportcrm.app.web.Msg;

/** {@code /console/mailboxes}: which mailboxes are read, and how that goes. */
@Named
@RequestScoped
public class MailboxesPage {

  @Inject private MailboxBook book;
  @Inject private MailboxWork work;
  @Inject private Msg msg;

  private List<Mailbox> rows;

  /** One's own, and the shared ones for those who manage them. */
  public List<Mailbox> getRows() {
    if (rows == null) {
      rows = book.all();
    }
    return rows;
  }

  /** Reads one now. */
  public void sync(long id) {
    book.hurry(id);
    work.wake();
    Here.done(msg.get("mailin.synced"));
    Here.go("/console/mailboxes");
  }
}
