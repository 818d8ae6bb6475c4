package org.rapportcrm.emailcampaigns.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.report.Rates;

/** A campaign's report in JSON. */
@Doc("What came of a campaign, in recipients.")
public record ReportData(
    @Doc("The campaign's state.") String state,
    @Doc("Everybody it was meant for.") long recipients,
    @Doc("Waiting for their turn or next try.") long queued,
    @Doc("Taken by the recipient's mail server.") long sent,
    @Doc("Will not arrive.") long failed,
    @Doc("Handed over without an answer; never sent again by itself.") long unknown,
    @Doc("Held back by consent, suppression, cap, a filter, or because it was cancelled.")
        long suppressed,
    @Doc("Who opened: people and machines apart.") Seen opens,
    @Doc("Who clicked: people and machines apart.") Seen clicks,
    @Doc("Who unsubscribed.") long unsubscribed,
    @Doc("Refused for good by the recipient's server.") long bounced,
    @Doc("Who complained.") long complained,
    @Doc("When it started.") Instant startedAt,
    @Doc("When everybody had an outcome.") Instant finishedAt,
    @Doc("People who opened, of those sent; absent while nothing was.") Double openRate,
    @Doc("People who clicked, of those sent; absent while nothing was.") Double clickRate,
    @Doc("Links, the most clicked first.") List<Link> links) {

  /** People and machines. */
  public record Seen(long people, long machines) {}

  /** A link and the people who clicked it. */
  public record Link(String url, long people) {}

  static ReportData of(Campaign campaign, Deliveries.Report r, Map<String, Long> links) {
    Rates rates = Rates.of(r);
    return new ReportData(
        campaign.state().word(),
        r.recipients(),
        r.queued(),
        r.sent(),
        r.failed(),
        r.unknown(),
        r.suppressed(),
        new Seen(r.opens().people(), r.opens().machines()),
        new Seen(r.clicks().people(), r.clicks().machines()),
        r.unsubscribed(),
        r.bounced(),
        r.complained(),
        r.startedAt(),
        r.finishedAt(),
        rates.opened(),
        rates.clicked(),
        links.entrySet().stream().map(e -> new Link(e.getKey(), e.getValue())).toList());
  }
}
