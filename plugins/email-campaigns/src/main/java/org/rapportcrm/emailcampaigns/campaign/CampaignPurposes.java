package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.PurposeUse;
import org.rapportcrm.api.hook.PurposeUse.User;
import org.rapportcrm.api.hook.PurposeUseFilter;

/** Names the campaigns and sequences of a consent purpose, the newest hundred each, drafts too. */
@ApplicationScoped
public class CampaignPurposes implements PurposeUseFilter {

  private Sql sql;

  /** For the container. */
  protected CampaignPurposes() {}

  /** Over the database. */
  @Inject
  public CampaignPurposes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public PurposeUse apply(PurposeUse use) {
    List<User> campaigns =
        sql.list(
            "select name, id from email_campaigns_campaign where purpose = ?"
                + " order by id desc fetch first 100 rows only",
            row -> new User(row.getString(1), "/plugins/email-campaigns/send?id=" + row.getLong(2)),
            use.purpose());
    List<User> sequences =
        sql.list(
            "select name, id from email_campaigns_sequence where purpose = ?"
                + " order by id desc fetch first 100 rows only",
            row ->
                new User(
                    row.getString(1), "/plugins/email-campaigns/sequence?id=" + row.getLong(2)),
            use.purpose());
    return use.with(campaigns).with(sequences);
  }
}
