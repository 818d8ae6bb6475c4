package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.privacy.ContactErasure;
import org.rapportcrm.app.contact.privacy.ContactExport;
import org.rapportcrm.app.contact.privacy.Exported;
import org.rapportcrm.app.contact.privacy.PersonWords;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.web.Msg;

/** {@code /console/contact-erase}: says what will be gone for good, and does it. */
@Named
@RequestScoped
public class ContactErasePage {

  private static final String DEALS = "deals";

  /** What an export tells of a person, and an erasure only parts from them. */
  private static final Set<String> STAY = Set.of("company", DEALS, "customFieldsOfDeals");

  @Inject private ContactPath path;
  @Inject private ContactExport export;
  @Inject private PersonWords words;
  @Inject private ContactErasure erasure;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private Exported all;

  /** A kind of record and how many of it there are. */
  public record Kept(String name, int count) {}

  /** What of the person goes for good, from core and plugins. */
  public List<Kept> getKinds() {
    return all().rows().entrySet().stream()
        .filter(kind -> !kind.getValue().isEmpty() && !STAY.contains(kind.getKey()))
        .map(kind -> new Kept(words.kind(all(), kind.getKey()), kind.getValue().size()))
        .toList();
  }

  /** Whether deals stay without the person. */
  public boolean isDeals() {
    return !all().rows().getOrDefault(DEALS, List.of()).isEmpty();
  }

  private Exported all() {
    if (all == null) {
      all = export.with(path.getId());
    }
    return all;
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
