package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Direction;
import org.rapportcrm.emailcampaigns.campaign.Look;

/** How a message is previewed: light or dark, from the left or from the right. */
@Named("emailPreview")
@RequestScoped
public class PreviewChoice {

  /** {@code light} or {@code dark}. */
  public String getLook() {
    return Look.of(Here.parameter("look")) == Look.DARK ? "dark" : "light";
  }

  /** {@code ltr} or {@code rtl}: the one asked for, or the language's. */
  public String direction(Campaign campaign) {
    String asked = Here.parameter("direction");
    return "rtl".equals(asked) || "ltr".equals(asked)
        ? asked
        : Direction.of(campaign.content().design().language());
  }

  /** The query of the page with these choices. */
  public String query(Campaign campaign, String look, String direction) {
    return "?id=" + campaign.id() + "&look=" + look + "&direction=" + direction;
  }

  /** Address of the message as chosen, below the application's path. */
  public String source(Campaign campaign) {
    return "/api/plugins/email-campaigns/campaigns/"
        + campaign.id()
        + "/preview?look="
        + getLook()
        + "&direction="
        + direction(campaign);
  }
}
