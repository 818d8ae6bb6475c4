package org.rapportcrm.emailcampaigns.web;

import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.report.Course;
import org.rapportcrm.emailcampaigns.report.Rates;

/**
 * What the report page shows, read once for each view.
 *
 * @param links people who clicked, by address of the link
 */
public record ReportView(
    Campaign campaign, Deliveries.Report report, Map<String, Long> links, Course course) {

  /**
   * A step of the funnel.
   *
   * @param key last part of its message key
   * @param count people
   * @param share of those before the first step that can be a whole: recipients for sent, sent for
   *     the others; {@code null} without a whole
   */
  public record Step(String key, long count, Double share) {}

  /**
   * A link.
   *
   * @param share of those sent, {@code null} while nothing was
   */
  public record Link(String url, long people, Double share) {}

  /** Whether a person or a machine opened or clicked at all. */
  boolean isAnswered() {
    return report.opens().people()
            + report.opens().machines()
            + report.clicks().people()
            + report.clicks().machines()
        > 0;
  }

  List<Step> funnel() {
    long sent = report.sent();
    return List.of(
        new Step("recipients", report.recipients(), null),
        new Step("sent", sent, Rates.share(sent, report.recipients())),
        new Step("opens", report.opens().people(), Rates.share(report.opens().people(), sent)),
        new Step("clicks", report.clicks().people(), Rates.share(report.clicks().people(), sent)),
        new Step("unsubscribed", report.unsubscribed(), Rates.share(report.unsubscribed(), sent)));
  }

  List<Step> outcomes() {
    return List.of(
        new Step("queued", report.queued(), null),
        new Step("sent", report.sent(), null),
        new Step("failed", report.failed(), null),
        new Step("suppressed", report.suppressed(), null),
        new Step("unknown", report.unknown(), null));
  }

  List<Link> linkShares() {
    return links.entrySet().stream()
        .map(e -> new Link(e.getKey(), e.getValue(), Rates.share(e.getValue(), report.sent())))
        .toList();
  }
}
