package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.privacy.ContactErasure;
import org.rapportcrm.app.contact.privacy.ContactExport;
import org.rapportcrm.app.contact.privacy.PersonArchive;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.web.Msg;

/** {@code /console/contact-erase}: says what will be gone for good, and does it. */
@Named
@RequestScoped
public class ContactErasePage {

  @Inject private ContactPath path;
  @Inject private ContactExport export;
  @Inject private ContactErasure erasure;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private CurrentUser user;
  @Inject private Messages messages;
  @Inject private Msg msg;

  private List<Kept> kinds;

  /** A kind of record and how many of it there are. */
  public record Kept(String name, int count) {}

  /** What core and plugins keep of the person. */
  public List<Kept> getKinds() {
    if (kinds == null) {
      kinds = new ArrayList<>();
      Locale locale = user.locale();
      export
          .of(path.getId())
          .forEach(
              (kind, rows) -> {
                if (!rows.isEmpty()) {
                  kinds.add(new Kept(PersonArchive.word(messages, locale, kind), rows.size()));
                }
              });
    }
    return kinds;
  }

  /** Erases the person, and says what is kept without them and why. */
  public void erase() {
    if (!path.isFound() || !user.may("contacts.delete")) {
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
}
