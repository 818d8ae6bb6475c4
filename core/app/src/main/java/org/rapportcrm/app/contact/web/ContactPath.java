package org.rapportcrm.app.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.contact.record.ContactDetail;
import org.rapportcrm.app.contact.record.ContactDetails;

/**
 * The contact that a page's path names: {@code /console/contact/5/purchases}. The path of a merged
 * contact leads on to the one that was kept.
 */
@Named
@RequestScoped
public class ContactPath {

  private static final String TIMELINE = "timeline";

  @Inject
  @Param(pathIndex = 0)
  private String key;

  @Inject
  @Param(pathIndex = 1)
  private String tab;

  @Inject private ContactDetails details;

  private ContactDetail contact;

  @PostConstruct
  void load() {
    long id = key != null && key.matches("\\d{1,18}") ? Long.parseLong(key) : -1;
    contact = details.find(id).orElse(null);
    if (contact == null) {
      Optional<Long> kept = details.mergedInto(id);
      if (kept.isPresent()) {
        Here.go("/console/contact/" + kept.get());
      } else if (key != null) {
        Faces.getExternalContext().setResponseStatus(404);
      }
    }
  }

  /** Whether there is such a contact. */
  public boolean isFound() {
    return contact != null;
  }

  /** Status 404 where there is none, even where the address names none. */
  public void ofOne() {
    if (contact == null) {
      Faces.getExternalContext().setResponseStatus(404);
    }
  }

  /** Goes on where a contact was found or none was asked for, as by the form of a new one. */
  public void orNew() {
    if (key != null && contact == null) {
      throw KeyedProblem.notFound("contacts.one", key);
    }
  }

  /** All that the core knows of it. */
  public ContactDetail getContact() {
    return contact;
  }

  /** Its key; 0 when there is none. */
  public long getId() {
    return contact == null ? 0 : contact.row().id();
  }

  /** The name to show; empty when there is none. */
  public String getName() {
    return contact == null
        ? ""
        : Names.shown(
            contact.row().firstName(),
            contact.row().lastName(),
            contact.row().email(),
            contact.row().externalId(),
            contact.row().id());
  }

  /** The tab that is open. */
  public String getTab() {
    return tab == null || tab.isBlank() ? TIMELINE : tab;
  }

  /** Path of the contact's page. */
  public String getPath() {
    return "/console/contact/" + getId();
  }
}
