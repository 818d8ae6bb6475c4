package org.rapportcrm.emailcampaigns.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.emailcampaigns.campaign.Campaign;

/**
 * Many campaigns in one line each, in one statement. The core counted those that have ended once;
 * only those still on their way are counted now.
 */
@ApplicationScoped
public class Summaries {

  private static final String READ =
      """
      select b.id, b.open_people, b.click_people,
             coalesce(b.recipients,
                      (select count(*) from delivery d where d.batch_id = b.id)) as recipients,
             coalesce(b.sent,
                      (select count(*) from delivery d
                       where d.batch_id = b.id and d.state = 'SENT')) as sent
      from delivery_batch b where b.id = any(?)
      """;

  private Sql sql;

  /** For proxies. */
  protected Summaries() {}

  /** Over this database. */
  @Inject
  public Summaries(Sql sql) {
    this.sql = sql;
  }

  /** Of each of these campaigns, by its id. */
  public Map<Long, Summary> of(Collection<Campaign> campaigns) {
    List<Long> batches =
        campaigns.stream().map(Campaign::batchId).filter(Objects::nonNull).toList();
    Map<Long, Summary> byBatch = new HashMap<>();
    if (!batches.isEmpty()) {
      sql.each(
          READ,
          row ->
              byBatch.put(
                  row.getLong("id"),
                  new Summary(
                      row.getLong("recipients"),
                      row.getLong("sent"),
                      row.getLong("open_people"),
                      row.getLong("click_people"))),
          batches);
    }
    Map<Long, Summary> found = new HashMap<>();
    for (Campaign campaign : campaigns) {
      found.put(campaign.id(), byBatch.getOrDefault(campaign.batchId(), Summary.NONE));
    }
    return found;
  }
}
