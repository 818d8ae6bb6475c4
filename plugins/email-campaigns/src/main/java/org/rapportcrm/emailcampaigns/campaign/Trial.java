package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.emailcampaigns.Problems;

/** Sends a campaign's message to one address, to see how it arrives. */
@ApplicationScoped
public class Trial {

  @Inject private Deliveries deliveries;
  @Inject private Contacts contacts;
  @Inject private Problems problems;

  /**
   * Sends it.
   *
   * @param contactId whose values are used; {@code null} uses the samples
   */
  public void send(Campaign campaign, String to, Long contactId) {
    if (contactId != null && contacts.find(contactId).isEmpty()) {
      throw problems.field("contact", "contact", contactId.toString());
    }
    deliveries.sendOne(to, contactId, campaign.content().design());
  }
}
