package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.report.Summaries;
import org.rapportcrm.emailcampaigns.report.Summary;

/** The card on the dashboard: how the last campaigns were opened and clicked. */
@Named("emailWidget")
@RequestScoped
public class RecentWidget {

  private static final int MOST = 5;

  @Inject private Campaigns campaigns;
  @Inject private Summaries summaries;
  @Inject private Words words;

  private List<Campaign> read;
  private Map<Long, Summary> figures;

  /** The last that left, the newest first. */
  public List<Campaign> getRows() {
    if (read == null) {
      read = campaigns.left(MOST);
      figures = summaries.of(read);
    }
    return read;
  }

  /** Its figures. */
  public Summary summary(Campaign campaign) {
    return figures.get(campaign.id());
  }

  /** Their rates, drawn, the oldest first. */
  public Chart getChart() {
    List<Campaign> inOrder = new ArrayList<>(getRows());
    Collections.reverse(inOrder);
    return new Chart(
        Chart.Kind.BARS,
        words.text("email-campaigns.widget"),
        null,
        inOrder.stream().map(c -> c.content().name()).toList(),
        List.of(
            Chart.Series.of(
                words.text("email-campaigns.open-rate"),
                inOrder.stream().map(c -> summary(c).openRate()).toList()),
            Chart.Series.of(
                words.text("email-campaigns.click-rate"),
                inOrder.stream().map(c -> summary(c).clickRate()).toList())),
        Chart.Unit.SHARE);
  }
}
