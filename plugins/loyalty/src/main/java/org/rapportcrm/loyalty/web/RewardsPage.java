package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.loyalty.LoyaltyPlugin;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.programme.Tier;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;

/** {@code /plugins/loyalty/rewards}: what points are given for. */
@Named("loyaltyRewards")
@RequestScoped
public class RewardsPage {

  @Inject private Programmes programmes;
  @Inject private Rewards rewards;
  @Inject private Sql sql;
  @Inject private CurrentUser user;

  private Map<Long, Long> given;

  /** All programmes, to choose from. */
  public List<Programme> getProgrammes() {
    return programmes.all();
  }

  /** The programme whose rewards are shown; {@code null} before there is one. */
  public Programme getProgramme() {
    Long wanted = Here.id("programme");
    return wanted == null
        ? programmes.theDefault().orElse(null)
        : programmes.find(wanted).orElseGet(() -> programmes.theDefault().orElse(null));
  }

  /** Its rewards, the cheapest first. */
  public List<Reward> getRows() {
    Programme programme = getProgramme();
    return programme == null ? List.of() : rewards.of(programme.id());
  }

  /** Name of the tier that a reward asks for, or an empty text. */
  public String tier(Reward reward) {
    return getProgramme().tiers().stream()
        .filter(tier -> tier.id().equals(reward.tierId()))
        .map(Tier::name)
        .findFirst()
        .orElse("");
  }

  /** How many coupons were given for a reward. */
  public long given(long rewardId) {
    if (given == null) {
      given = new HashMap<>();
      sql.each(
          "select reward_id, count(*) from loyalty_coupon where state <> 'VOID'"
              + " group by reward_id",
          row -> given.put(row.getLong(1), row.getLong(2)));
    }
    return given.getOrDefault(rewardId, 0L);
  }

  /** Whether the person may change rewards. */
  public boolean isManager() {
    return user.may(LoyaltyPlugin.MANAGE);
  }
}
