package org.rapportcrm.app.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/**
 * What contacts spent, in each currency for itself: amounts of several currencies have no sum. For
 * the contacts of one page; lists are sorted by the sum in one currency that {@link
 * PurchaseSummary} keeps.
 */
@ApplicationScoped
public class Spending {

  private Sql sql;

  /** For the container. */
  protected Spending() {}

  /** Over the database. */
  @Inject
  public Spending(Sql sql) {
    this.sql = sql;
  }

  /** Purchases that are not refunded, of one contact in one currency. */
  public record Spent(String currency, long purchases, BigDecimal amount) {}

  /**
   * What each of these contacts spent, the currency of most purchases first; contacts without
   * purchases are not in it.
   *
   * @param contactIds those of one page
   */
  public Map<Long, List<Spent>> of(Collection<Long> contactIds) {
    Map<Long, List<Spent>> spent = new HashMap<>();
    if (!contactIds.isEmpty()) {
      sql.each(
          "select contact_id, currency, count(*) as purchases, sum(amount) as amount from purchase"
              + " where contact_id = any(?) and refunded_at is null group by contact_id, currency"
              + " order by contact_id, count(*) desc, currency",
          row ->
              spent
                  .computeIfAbsent(row.getLong("contact_id"), any -> new ArrayList<>())
                  .add(
                      new Spent(
                          row.getString("currency"),
                          row.getLong("purchases"),
                          row.getBigDecimal("amount"))),
          contactIds);
    }
    return spent;
  }
}
