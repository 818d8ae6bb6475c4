package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.report.Fate;
import org.rapportcrm.emailcampaigns.report.Recipients;
import org.rapportcrm.emailcampaigns.report.Recipients.Recipient;

/** {@code /plugins/email-campaigns/recipients?id=&state=}: what became of it at each address. */
@Named("emailRecipients")
@RequestScoped
public class RecipientsPage {

  private static final int SIZE = 50;

  @Inject private Campaigns campaigns;
  @Inject private Recipients recipients;
  @Inject private Words words;

  private Campaign campaign;
  private Fate fate;
  private List<Recipient> read;

  @PostConstruct
  void open() {
    Long id = Here.id("id");
    campaign =
        (id == null ? Optional.<Campaign>empty() : campaigns.find(id))
            .orElseThrow(() -> KeyedProblem.notFound("email-campaigns.one", id));
    fate = Fate.ofWord(String.valueOf(Here.parameter("state"))).orElse(null);
    Long after = Here.id("after");
    read = recipients.of(campaign, fate, after == null ? 0 : after, SIZE + 1);
  }

  public Campaign getCampaign() {
    return campaign;
  }

  /** The state that is shown; empty for all. */
  public String getState() {
    return fate == null ? "" : fate.word();
  }

  /** The states to choose from. */
  public List<String> getStates() {
    return Arrays.stream(Fate.values()).map(Fate::word).toList();
  }

  /** Those of this page. */
  public List<Recipient> getRows() {
    return read.stream().limit(SIZE).toList();
  }

  /** Link to the next ones, or {@code null}. */
  public String getNext() {
    return read.size() <= SIZE
        ? null
        : "/plugins/email-campaigns/recipients?id="
            + campaign.id()
            + "&state="
            + getState()
            + "&after="
            + read.get(SIZE - 1).id();
  }

  /** The class of the badge of what became of it. */
  public String badge(Recipient recipient) {
    return switch (recipient.fate()) {
      case SENT -> "badge badge-good";
      case FAILED -> "badge badge-bad";
      case UNKNOWN -> "badge badge-warn";
      default -> "badge";
    };
  }

  /** Why, in words; empty where there is no reason to give. */
  public String reason(Recipient recipient) {
    return recipient.reason() == null ? "" : words.text("delivery.reason." + recipient.reason());
  }
}
