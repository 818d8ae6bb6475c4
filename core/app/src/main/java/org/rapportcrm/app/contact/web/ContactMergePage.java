package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.ContactFilter;
import org.rapportcrm.app.contact.ContactFinder;
import org.rapportcrm.app.contact.ContactMerge;
import org.rapportcrm.app.contact.ContactRow;
import org.rapportcrm.app.contact.ContactSort;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.web.Msg;

/** Finds the double of a contact and makes one of the two. */
@Named
@RequestScoped
public class ContactMergePage {

  private static final int MOST = 20;

  @Inject private ContactPath path;
  @Inject private ContactFinder finder;
  @Inject private ContactMerge merge;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  /** The words to find the double by; at first the contact's own name. */
  public String getQuery() {
    String typed = Faces.getRequestParameter("q");
    return typed == null ? path.getName() : typed;
  }

  /** Contacts that may be the double. */
  public List<ContactRow> getRows() {
    if (!path.isFound() || getQuery().isBlank()) {
      return List.of();
    }
    return finder
        .page(ContactFilter.query(getQuery()), ContactSort.DEFAULT, null, MOST)
        .rows()
        .stream()
        .filter(row -> row.id() != path.getId())
        .toList();
  }

  /** Makes one of the two; the contact of the page stays. */
  public void merge(long merged) {
    if (!path.isFound() || !user.may("contacts.delete")) {
      return;
    }
    try {
      transactions.inNew(
          () -> {
            merge.merge(path.getId(), merged);
            audit.record("contact.merged", "contact " + path.getId(), "contact " + merged);
          });
      Here.done(msg.get("contacts.merged"));
      Here.go("/console/contact/" + path.getId());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
