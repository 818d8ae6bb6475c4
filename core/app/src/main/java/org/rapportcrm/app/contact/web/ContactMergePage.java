package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;

/** Finds the double of a contact by words; the comparison follows. */
@Named
@RequestScoped
public class ContactMergePage {

  private static final int MOST = 20;

  @Inject private ContactPath path;
  @Inject private ContactFinder finder;

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
}
