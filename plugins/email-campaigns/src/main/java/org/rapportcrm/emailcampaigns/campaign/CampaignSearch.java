package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;

/** Finds campaigns by name for the console's search. */
@ApplicationScoped
public class CampaignSearch implements SearchSource {

  /** A merge tag with or without the text for those who have no value. */
  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}|]*\\|?([^{}]*)\\}\\}");

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
                asRead(row.getString(3)),
                "/plugins/email-campaigns/send?id=" + row.getLong(1)),
        folded);
  }

  /** A subject as somebody reads it of whom nothing is known. */
  static String asRead(String subject) {
    return subject == null ? null : TAG.matcher(subject).replaceAll("$1").strip();
  }
}
