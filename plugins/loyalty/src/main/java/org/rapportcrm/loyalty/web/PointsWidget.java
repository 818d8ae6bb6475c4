package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  private Totals totals;

  /** The default programme in numbers. */
  public record Totals(long members, long points, long expiring) {}

  /** The default programme; {@code null} before there is one. */
  public Programme getProgramme() {
    return programmes.theDefault().orElse(null);
  }

  /** Members that the person sees, their points, and what expires of these within 30 days. */
  public Totals getTotals() {
    if (totals == null) {
      Instant soon = clock.instant().plus(Duration.ofDays(30));
      SqlPart members =
          SqlPart.of(
                  " from loyalty_member m where m.programme_id = ? and m.living = 1",
                  getProgramme().id())
              .and(seen());
      SqlPart lots =
          SqlPart.of("select sum(l.remaining) from loyalty_lot l where l.due_at <= ?", soon);
      if (!visible.all()) {
        lots =
            lots.and(" and l.member_id in (select m.id from loyalty_member m where 1 = 1")
                .and(seen())
                .and(")");
      }
      totals =
          new Totals(
              number(SqlPart.of("select count(*)").and(members)),
              number(SqlPart.of("select sum(m.balance)").and(members)),
              number(lots));
    }
    return totals;
  }

  private SqlPart seen() {
    return visible.key("m.contact_id");
  }

  private long number(SqlPart query) {
    return sql.number(query.sql(), query.values());
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
      values.add(
          number(
              SqlPart.of("select count(*) from loyalty_member m where m.tier_id = ?", tier.id())
                  .and(seen())));
    }
    return Chart.of(
        Chart.Kind.BARS,
        words.text("loyalty.widget.by-tier"),
        labels,
        Chart.Series.of(words.text("loyalty.members"), values));
  }
}
