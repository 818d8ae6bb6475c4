package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Purchases were refunded in full.
 *
 * <p>Events come in batches, because imports do: one event carries at most 1,000 records.
 */
public record PurchasesRefunded(List<PurchaseView> purchases) {

  /** Keeps an immutable copy. */
  public PurchasesRefunded {
    purchases = List.copyOf(purchases);
  }
}
