package org.rapportcrm.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.text.Folding;

/** Finds programmes and rewards by name, and coupons by their code. */
@ApplicationScoped
public class LoyaltySearch implements SearchSource {

  @Inject private Sql sql;
  @Inject private VisibleContacts visible;

  @Override
  public String capability() {
    return "loyalty.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    List<Hit> hits = new ArrayList<>();
    sql.each(
        "select id, name, name_folded from loyalty_programme order by name_folded",
        row -> {
          if (row.getString(3).contains(folded)) {
            hits.add(
                new Hit(
                    "loyalty.programme",
                    row.getString(2),
                    null,
                    "/plugins/loyalty/programme?id=" + row.getLong(1)));
          }
        });
    sql.each(
        "select r.id, r.name, p.name from loyalty_reward r"
            + " join loyalty_programme p on p.id = r.programme_id order by r.points",
        row -> {
          if (Folding.fold(row.getString(2)).contains(folded)) {
            hits.add(
                new Hit(
                    "loyalty.reward",
                    row.getString(2),
                    row.getString(3),
                    "/plugins/loyalty/reward?id=" + row.getLong(1)));
          }
        });
    SqlPart coupon =
        SqlPart.of(
                "select c.code, r.name from loyalty_coupon c"
                    + " join loyalty_reward r on r.id = c.reward_id where c.code = ?",
                folded.toUpperCase(Locale.ROOT))
            .and(visible.key("c.contact_id"));
    sql.each(
        coupon.sql(),
        row ->
            hits.add(
                new Hit(
                    "loyalty.coupon",
                    row.getString(1),
                    row.getString(2),
                    "/plugins/loyalty/coupons?code=" + row.getString(1))),
        coupon.values());
    return hits.subList(0, Math.min(limit, hits.size()));
  }
}
