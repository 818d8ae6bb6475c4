package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.web.Msg;

/** What was deleted in the last 30 days. */
@Named
@RequestScoped
public class TrashPage {

  private static final int MOST = 200;

  @Inject private ContactTrash trash;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<ContactTrash.Trashed> rows;

  /** The newest deletions. */
  public List<ContactTrash.Trashed> getRows() {
    if (rows == null) {
      rows = trash.list(MOST);
    }
    return rows;
  }

  /** How many days a contact stays. */
  public long getDays() {
    return ContactTrash.KEPT.toDays();
  }

  /** Takes one back. */
  public void restore(long id) {
    if (!user.may("contacts.delete")) {
      return;
    }
    try {
      trash.restore(id);
      Here.done(msg.of("contacts.restored", 1));
      Here.go("/console/contact/" + id);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
