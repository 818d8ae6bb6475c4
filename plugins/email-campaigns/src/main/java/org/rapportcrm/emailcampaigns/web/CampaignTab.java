package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.emailcampaigns.report.Received;
import org.rapportcrm.emailcampaigns.report.Received.Message;

/** The tab on a contact's page: campaigns that were meant for them, and what they did with them. */
@Named("emailTab")
@RequestScoped
public class CampaignTab {

  @Inject private Received received;
  @Inject private Words words;

  private final Map<Long, List<Message>> read = new HashMap<>();

  /** The newest ones. */
  public List<Message> messages(long contactId) {
    return read.computeIfAbsent(contactId, received::by);
  }

  /** What they did with all of them. */
  public Received.Totals totals(long contactId) {
    return received.totals(contactId);
  }

  /** Why it did not reach them, in words; empty where it did. */
  public String reason(Message message) {
    return message.reason() == null ? "" : words.text("delivery.reason." + message.reason());
  }
}
