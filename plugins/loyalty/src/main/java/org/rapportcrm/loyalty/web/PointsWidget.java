package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
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

  private Totals totals;

  /** The default programme in numbers. */
  public record Totals(long members, long points, long expiring) {}

  /** The default programme; {@code null} before there is one. */
  public Programme getProgramme() {
    return programmes.theDefault().orElse(null);
  }

  /** Members, points, and what expires within 30 days. */
  public Totals getTotals() {
    if (totals == null) {
      Instant soon = clock.instant().plus(Duration.ofDays(30));
      totals =
          new Totals(
              sql.number(
                  "select count(*) from loyalty_member where programme_id = ? and living = 1",
                  getProgramme().id()),
              sql.number(
                  "select sum(balance) from loyalty_member where programme_id = ? and living = 1",
                  getProgramme().id()),
              sql.number("select sum(remaining) from loyalty_lot where due_at <= ?", soon));
    }
    return totals;
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
      values.add(sql.number("select count(*) from loyalty_member where tier_id = ?", tier.id()));
    }
    return Chart.of(
        Chart.Kind.BARS,
        words.text("loyalty.widget.by-tier"),
        labels,
        Chart.Series.of(words.text("loyalty.members"), values));
  }
}
