package org.rapportcrm.app.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Consent;
import org.rapportcrm.app.delivery.DeliveryReader;
import org.rapportcrm.app.delivery.DeliveryReader.DeliveryView;

/** The consent tab on a contact's page: how things stand, what was said, what was sent. */
@Named
@RequestScoped
public class ConsentTab {

  @Inject private Consents consents;
  @Inject private Contacts contacts;
  @Inject private DeliveryReader deliveries;
  @Inject private Sql sql;

  /**
   * A purpose with what the contact said about it.
   *
   * @param consent {@code null} when it never was asked
   */
  public record Standing(String purpose, Consent consent) {

    /** Key of the word for it. */
    public String getKey() {
      if (consent == null) {
        return "consent.never";
      }
      return consent.given() ? "consent.given" : "consent.withdrawn";
    }

    /** Class of the badge. */
    public String getBadge() {
      if (consent == null) {
        return "";
      }
      return consent.given() ? "badge-good" : "badge-bad";
    }
  }

  /** Each purpose, and how it stands. */
  public List<Standing> standings(Long contactId) {
    Map<String, Consent> known =
        consents.of(contactId).stream()
            .collect(Collectors.toMap(Consent::purpose, Function.identity()));
    return consents.purposes().stream()
        .map(purpose -> new Standing(purpose, known.get(purpose)))
        .toList();
  }

  /** Everything the contact said. */
  public List<Consent> history(Long contactId) {
    return consents.history(contactId);
  }

  /** The messages sent to the contact. */
  public List<DeliveryView> messages(Long contactId) {
    return deliveries.ofContact(contactId);
  }

  /** Why the contact's address is not written to at all; {@code null} when it may be. */
  public String suppression(Long contactId) {
    String email = contacts.find(contactId).map(ContactView::email).orElse(null);
    return email == null
        ? null
        : sql.first(
                "select s.reason from suppression s join contact c"
                    + " on c.email_folded = s.address_folded where c.id = ?",
                row -> row.getString(1),
                contactId)
            .orElse(null);
  }
}
