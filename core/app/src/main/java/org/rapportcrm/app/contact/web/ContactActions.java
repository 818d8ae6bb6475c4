package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.privacy.PersonArchive;
import org.rapportcrm.app.contact.trash.ContactTrash;

/** What can be done with a whole contact on its page: delete, export. */
@Named
@RequestScoped
public class ContactActions {

  private static final String DELETE = "contacts.delete";

  @Inject private ContactPath path;
  @Inject private ContactTrash trash;
  @Inject private PersonArchive archive;
  @Inject private Audit audit;
  @Inject private CurrentUser user;

  /** Puts it into the trash; the list offers to take it back. */
  public void delete() {
    if (path.isFound() && user.may(DELETE)) {
      Instant moment = trash.now();
      try {
        trash.delete(path.getId(), moment);
        Here.go("/console/contacts?deleted=" + moment.toString());
      } catch (ProblemException e) {
        Here.refused(e);
      }
    }
  }

  /** Sends everything that is kept about the person as a file. */
  public void export() throws IOException {
    if (path.isFound() && user.may("contacts.read")) {
      audit.record("contact.exported", "contact " + path.getId(), null);
      Faces.sendFile(archive.zip(path.getId()), "contact-" + path.getId() + ".zip", true);
    }
  }
}
