package org.rapportcrm.emailcampaigns.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.Deliveries.Engagement;
import org.rapportcrm.emailcampaigns.campaign.Campaign;

/** What came of campaigns. */
@ApplicationScoped
public class Reports {

  private static final Engagement NONE = new Engagement(0, 0);

  private static final String BY_HOUR =
      "select cast(floor(extract(epoch from %1$s) / 3600) as bigint) as at_hour, count(*)"
          + " from delivery where batch_id = ? and %1$s is not null group by 1";

  @Inject private Deliveries deliveries;
  @Inject private Sql sql;

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

  /** How openings and clicks of people came in. */
  public Course course(Campaign campaign, ZoneId zone) {
    return campaign.batchId() == null
        ? Course.of(Map.of(), Map.of(), zone)
        : Course.of(byHour(campaign, "opened_at"), byHour(campaign, "clicked_at"), zone);
  }

  private Map<Long, Long> byHour(Campaign campaign, String column) {
    Map<Long, Long> counts = new HashMap<>();
    sql.each(
        BY_HOUR.formatted(column),
        row -> counts.put(row.getLong(1), row.getLong(2)),
        campaign.batchId());
    return counts;
  }
}
