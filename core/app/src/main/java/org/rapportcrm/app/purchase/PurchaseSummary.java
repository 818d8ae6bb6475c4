package org.rapportcrm.app.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.rapportcrm.api.data.Sql;

/**
 * Keeps what lists and segments know of a contact's purchases: count, sum, first and last of those
 * that are not refunded. Amounts of several currencies have no sum: where a shop sells in several,
 * the sum is that of one, which {@link CountedSums} keeps for all contacts, and people read each
 * currency for itself ({@link Spending}).
 */
@ApplicationScoped
public class PurchaseSummary {

  private static final String REFRESH =
      """
      update contact set (purchase_count, purchase_sum, first_purchase, last_purchase) =
        (select count(*), coalesce(sum(case when k.currency is null or k.currency = p.currency
                                            then p.amount end), 0), min(p.at), max(p.at)
           from purchase p cross join purchase_counted k
          where p.contact_id = contact.id and p.refunded_at is null)
       where id = any(?)
      """;

  /** A referral is credited once the contact that was brought has bought, in either order. */
  private static final String CREDIT =
      """
      update referral set credited_at =
        (select case when c.first_purchase > referral.at then c.first_purchase else referral.at end
           from contact c where c.id = referral.referee_id)
       where credited_at is null and referee_id = any(?)
         and exists (select 1 from contact c
                      where c.id = referral.referee_id and c.first_purchase is not null)
      """;

  private Sql sql;

  /** For the container. */
  protected PurchaseSummary() {}

  /** Over the database. */
  @Inject
  public PurchaseSummary(Sql sql) {
    this.sql = sql;
  }

  /**
   * Works the figures of these contacts out anew and credits their open referrals, in the caller's
   * transaction, after their purchases were written. The contacts are locked in the order of their
   * keys before anything is summed, so that of two transactions the later one sees the purchases of
   * both, and none waits for the other in a circle.
   *
   * @param contactIds at most some thousands
   */
  public void refresh(Collection<Long> contactIds) {
    if (contactIds.isEmpty()) {
      return;
    }
    sql.each(
        "select id from contact where id = any(?) order by id for update", row -> {}, contactIds);
    sql.update(REFRESH, contactIds);
    sql.update(CREDIT, contactIds);
  }
}
