package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;

/** Finds campaigns by name for the console's search. */
@ApplicationScoped
public class CampaignSearch implements SearchSource {

  @Inject private Sql sql;

  @Override
  public String capability() {
    return EmailCampaignsPlugin.READ;
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    return sql.list(
        "select id, name, subject from email_campaigns_campaign where position(? in name_folded) > 0"
            + " order by id desc fetch first "
            + limit
            + " rows only",
        row ->
            new Hit(
                "email-campaigns.campaign",
                row.getString(2),
                row.getString(3),
                "/plugins/email-campaigns/send?id=" + row.getLong(1)),
        folded);
  }
}
