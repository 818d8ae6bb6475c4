package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.ContactErasure;
import org.rapportcrm.app.contact.ContactExport;
import org.rapportcrm.app.contact.ContactTrash;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.rest.JsonText;
import org.rapportcrm.app.web.Msg;

/** What can be done with a whole contact on its page: delete, erase, export. */
@Named
@RequestScoped
public class ContactActions {

  private static final String DELETE = "contacts.delete";

  @Inject private ContactPath path;
  @Inject private ContactTrash trash;
  @Inject private ContactErasure erasure;
  @Inject private ContactExport export;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

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

  /** Erases it for good. */
  public void erase() {
    if (!path.isFound() || !user.may(DELETE)) {
      return;
    }
    try {
      List<String> kept =
          transactions.compute(
              () -> {
                audit.record("contact.erased", "contact " + path.getId(), null);
                return erasure.erase(path.getId());
              });
      Here.done(msg.get("contacts.erased"));
      kept.forEach(key -> Here.warn(msg.get(key)));
      Here.go("/console/contacts");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Sends everything that is kept about the person as a file. */
  public void export() throws IOException {
    if (path.isFound() && user.may("contacts.read")) {
      audit.record("contact.exported", "contact " + path.getId(), null);
      byte[] json = JsonText.of(export.of(path.getId())).getBytes(StandardCharsets.UTF_8);
      Faces.sendFile(json, "contact-" + path.getId() + ".json", true);
    }
  }
}
