package org.rapportcrm.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Reads the core's referrals together with what loyalty gave for them. */
@ApplicationScoped
public class ReferralList {

  private final Sql sql;

  /** For proxies. */
  protected ReferralList() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public ReferralList(Sql sql) {
    this.sql = sql;
  }

  /**
   * A referral.
   *
   * @param creditedAt when the referee first bought; {@code null} before that
   * @param rewarded whether both sides got their points
   */
  public record Line(
      long id,
      long referrerId,
      long refereeId,
      Instant at,
      Instant creditedAt,
      String source,
      boolean rewarded) {}

  /** How many came that far. */
  public record Funnel(long codes, long referred, long bought, long rewarded) {}

  /**
   * Referrals, the newest first.
   *
   * @param referrerId only by this contact; {@code null} for all
   * @param before only with an id below this
   */
  public List<Line> lines(Long referrerId, long before, int limit) {
    List<Object> parameters = new ArrayList<>(List.of(before));
    if (referrerId != null) {
      parameters.add(referrerId);
    }
    return sql.list(
        "select f.id, f.referrer_id, f.referee_id, f.at, f.credited_at, f.source,"
            + " exists (select 1 from loyalty_referral_reward r"
            + " where r.referee_id = f.referee_id) as rewarded from referral f where f.id < ?"
            + (referrerId == null ? "" : " and f.referrer_id = ?")
            + " order by f.id desc fetch first "
            + limit
            + " rows only",
        row ->
            new Line(
                row.getLong("id"),
                row.getLong("referrer_id"),
                row.getLong("referee_id"),
                Sql.instant(row, "at"),
                Sql.instant(row, "credited_at"),
                row.getString("source"),
                row.getBoolean("rewarded")),
        parameters.toArray());
  }

  /** From the code to the reward. */
  public Funnel funnel() {
    return new Funnel(
        sql.number("select count(*) from loyalty_referral_code"),
        sql.number("select count(*) from referral"),
        sql.number("select count(*) from referral where credited_at is not null"),
        sql.number("select count(distinct referee_id) from loyalty_referral_reward"));
  }
}
