package org.rapportcrm.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;

/** Reads the core's referrals together with what loyalty gave for them. */
@ApplicationScoped
public class ReferralList {

  private final Sql sql;
  private final VisibleContacts visible;

  /** For proxies. */
  protected ReferralList() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public ReferralList(Sql sql, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
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
   * Referrals, the newest first, between contacts of which the asking person sees both.
   *
   * @param referrerId only by this contact; {@code null} for all
   * @param before only with an id below this
   */
  public List<Line> lines(Long referrerId, long before, int limit) {
    SqlPart lines =
        SqlPart.of(
                "select f.id, f.referrer_id, f.referee_id, f.at, f.credited_at, f.source,"
                    + " exists (select 1 from loyalty_referral_reward r"
                    + " where r.referee_id = f.referee_id) as rewarded from referral f"
                    + " where f.id < ?",
                before)
            .and(seen());
    if (referrerId != null) {
      lines = lines.and(" and f.referrer_id = ?", referrerId);
    }
    lines = lines.and(" order by f.id desc fetch first " + limit + " rows only");
    return sql.list(
        lines.sql(),
        row ->
            new Line(
                row.getLong("id"),
                row.getLong("referrer_id"),
                row.getLong("referee_id"),
                Sql.instant(row, "at"),
                Sql.instant(row, "credited_at"),
                row.getString("source"),
                row.getBoolean("rewarded")),
        lines.values());
  }

  /** From the code to the reward, of the contacts that the asking person sees. */
  public Funnel funnel() {
    SqlPart referrals = SqlPart.of("select count(*) from referral f where 1 = 1").and(seen());
    return new Funnel(
        number(
            SqlPart.of("select count(*) from loyalty_referral_code k where 1 = 1")
                .and(visible.key("k.contact_id"))),
        number(referrals),
        number(referrals.and(" and f.credited_at is not null")),
        number(
            SqlPart.of(
                    "select count(distinct r.referee_id) from loyalty_referral_reward r"
                        + " where 1 = 1")
                .and(visible.key("r.referee_id"))));
  }

  private long number(SqlPart query) {
    return sql.number(query.sql(), query.values());
  }

  private SqlPart seen() {
    return visible.key("f.referrer_id").and(visible.key("f.referee_id"));
  }
}
