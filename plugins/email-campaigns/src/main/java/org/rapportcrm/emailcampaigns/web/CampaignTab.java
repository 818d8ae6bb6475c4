package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment;
import org.rapportcrm.emailcampaigns.enrolment.People;
import org.rapportcrm.emailcampaigns.report.Received;
import org.rapportcrm.emailcampaigns.report.Received.Message;

/**
 * The tab on a contact's page: campaigns that were meant for them, what they did with them, and the
 * sequences that they are in.
 */
@Named("emailTab")
@RequestScoped
public class CampaignTab {

  @Inject private Received received;
  @Inject private People people;
  @Inject private Words words;

  private final Map<Long, List<Message>> read = new HashMap<>();
  private final Map<Long, List<Enrolment>> in = new HashMap<>();

  /** The newest ones. */
  public List<Message> messages(long contactId) {
    return read.computeIfAbsent(contactId, received::by);
  }

  /** The sequences that they are and were in. */
  public List<Enrolment> sequences(long contactId) {
    return in.computeIfAbsent(contactId, people::of);
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
