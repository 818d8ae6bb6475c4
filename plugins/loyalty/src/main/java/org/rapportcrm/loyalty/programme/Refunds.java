package org.rapportcrm.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.loyalty.ledger.Entry;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.tier.Tiers;

/**
 * A refunded purchase gives back exactly what it earned, in every programme, paused or not: its own
 * points first, then others; what was spent already becomes a debt (see {@link Ledger#reverse}).
 */
@ApplicationScoped
@Transactional
public class Refunds {

  private final Sql sql;
  private final Programmes programmes;
  private final Ledger ledger;
  private final Tiers tiers;
  private final Clock clock;

  /** For proxies. */
  protected Refunds() {
    this(null, null, null, null, null);
  }

  @Inject
  public Refunds(Sql sql, Programmes programmes, Ledger ledger, Tiers tiers, Clock clock) {
    this.sql = sql;
    this.programmes = programmes;
    this.ledger = ledger;
    this.tiers = tiers;
    this.clock = clock;
  }

  void on(@Observes @Reliable PurchasesRefunded event) {
    List<String> keys = new ArrayList<>();
    List<Long> buyers = new ArrayList<>();
    for (PurchaseView purchase : event.purchases()) {
      keys.add(Earning.key(purchase.id()));
      buyers.add(purchase.contactId());
    }
    for (Programme programme : programmes.all()) {
      for (Entry earned : earned(programme.id(), keys)) {
        ledger.reverse(earned.id(), "refund:" + earned.id(), "programme", clock.instant());
      }
      tiers.refresh(programme, buyers);
    }
  }

  private List<Entry> earned(long programmeId, List<String> keys) {
    return sql.list(
        "select "
            + Entry.COLUMNS
            + " from loyalty_entry e where e.programme_id = ? and e.idem_key = any(?)"
            + " and not exists (select 1 from loyalty_entry r where r.reverses = e.id)"
            + " order by e.member_id, e.id",
        Entry::of,
        programmeId,
        keys);
  }
}
