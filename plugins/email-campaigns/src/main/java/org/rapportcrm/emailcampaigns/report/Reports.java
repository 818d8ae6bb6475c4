package org.rapportcrm.emailcampaigns.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.Deliveries.Engagement;
import org.rapportcrm.emailcampaigns.campaign.Campaign;

/** What came of campaigns. */
@ApplicationScoped
public class Reports {

  private static final Engagement NONE = new Engagement(0, 0);

  @Inject private Deliveries deliveries;

  /** The figures; all are 0 before the campaign was started. */
  public Deliveries.Report of(Campaign campaign) {
    return campaign.batchId() == null
        ? new Deliveries.Report(null, 0, 0, 0, 0, 0, 0, NONE, NONE, 0, 0, 0, null, null)
        : deliveries.report(campaign.batchId());
  }

  /** People who clicked, by address of the link, the most clicked first. */
  public Map<String, Long> links(Campaign campaign) {
    return campaign.batchId() == null ? Map.of() : deliveries.clicksByLink(campaign.batchId());
  }
}
