package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.emailcampaigns.Problems;

/** Everything that stands in the way of sending a campaign. */
@ApplicationScoped
public class Readiness {

  private Composer composer;
  private Deliveries deliveries;
  private Audience audience;
  private Consents consents;
  private Problems problems;

  /** For proxies. */
  protected Readiness() {}

  @Inject
  public Readiness(
      Composer composer,
      Deliveries deliveries,
      Audience audience,
      Consents consents,
      Problems problems) {
    this.composer = composer;
    this.deliveries = deliveries;
    this.audience = audience;
    this.consents = consents;
    this.problems = problems;
  }

  /** What is wrong, with a remedy each; empty when the campaign can leave. */
  public List<Finding> findings(Campaign campaign) {
    List<Finding> findings = new ArrayList<>();
    Long segment = campaign.content().segmentId();
    if (segment == null) {
      findings.add(finding("segment", "no-segment"));
    } else if (audience.of(segment, campaign.content().purpose()).reachable() == 0) {
      findings.add(finding("segment", "nobody"));
    }
    if (!consents.campaignPurposes().contains(campaign.content().purpose())) {
      findings.add(finding("purpose", "no-purpose"));
    }
    findings.addAll(composer.check(campaign.content().design()));
    findings.addAll(deliveries.preflight(Sending.batch(campaign)));
    return findings;
  }

  private Finding finding(String field, String name) {
    FieldError error = problems.error(field, name);
    return new Finding(field, error.message(), error.remedy());
  }
}
