package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.programme.Tier;

/** The card on the dashboard: points that members hold, and members by tier. */
@Named("loyaltyWidget")
@RequestScoped
public class PointsWidget {

  @Inject private Sql sql;
  @Inject private Programmes programmes;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject private VisibleContacts visible;

  private Programme programme;
  private Standing standing;

  /**
   * A programme in numbers.
   *
   * @param expiring points that expire within 30 days
   * @param byTier members by the key of their tier; those without one have the key {@code null}
   */
  record Standing(long members, long points, long expiring, Map<Long, Long> byTier) {}

  /** The default programme in numbers. */
  public record Totals(long members, long points, long expiring) {}

  /** The default programme; {@code null} before there is one. */
  public Programme getProgramme() {
    if (programme == null) {
      programme = programmes.theDefault().orElse(null);
    }
    return programme;
  }

  /** Members that the person sees, their points, and what expires of these within 30 days. */
  public Totals getTotals() {
    Standing now = standing();
    return new Totals(now.members(), now.points(), now.expiring());
  }

  private Standing standing() {
    if (standing == null) {
      standing =
          standing(sql, visible, getProgramme().id(), clock.instant().plus(Duration.ofDays(30)));
    }
    return standing;
  }

  /** Everything about the members with one walk through them. */
  static Standing standing(Sql sql, VisibleContacts visible, long programmeId, Instant soon) {
    SqlPart tiers =
        SqlPart.of(
                "select m.tier_id, count(*), sum(m.balance) from loyalty_member m"
                    + " where m.programme_id = ? and m.living = 1",
                programmeId)
            .and(visible.key("m.contact_id"))
            .and(" group by m.tier_id");
    SqlPart lots =
        SqlPart.of("select sum(l.remaining) from loyalty_lot l where l.due_at <= ?", soon);
    if (!visible.all()) {
      lots =
          lots.and(" and l.member_id in (select m.id from loyalty_member m where 1 = 1")
              .and(visible.key("m.contact_id"))
              .and(")");
    }
    Map<Long, Long> byTier = new HashMap<>();
    long[] sums = new long[2];
    sql.each(
        tiers.sql(),
        row -> {
          byTier.put(Sql.longOrNull(row, "tier_id"), row.getLong(2));
          sums[0] += row.getLong(2);
          sums[1] += row.getLong(3);
        },
        tiers.values());
    return new Standing(sums[0], sums[1], sql.number(lots.sql(), lots.values()), byTier);
  }

  /** Members by tier, drawn; {@code null} without tiers. */
  public Chart getChart() {
    List<Tier> tiers = getProgramme().tiers();
    if (tiers.isEmpty()) {
      return null;
    }
    List<String> labels = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (Tier tier : tiers) {
      labels.add(tier.name());
      values.add(standing().byTier().getOrDefault(tier.id(), 0L));
    }
    return Chart.of(
        Chart.Kind.BARS,
        words.text("loyalty.widget.by-tier"),
        labels,
        Chart.Series.of(words.text("loyalty.members"), values));
  }
}
