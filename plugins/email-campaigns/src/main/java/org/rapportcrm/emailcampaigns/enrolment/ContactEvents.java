package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRecorded;

/**
 * What contacts do may end a sequence for them. An event that is missed ends it before the next
 * mail, so these need no outbox.
 */
@ApplicationScoped
public class ContactEvents {

  @Inject private GoalCheck goals;

  void on(@Observes PurchasesRecorded event) {
    goals.of(event.purchases().stream().map(PurchaseView::contactId).distinct().toList());
  }

  void on(@Observes ContactsChanged event) {
    goals.of(event.contactIds());
  }
}
