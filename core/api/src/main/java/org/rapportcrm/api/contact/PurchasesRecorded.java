package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Purchases were recorded, by hand, by REST or by an import.
 *
 * <p>Events come in batches, because imports do: one event carries at most 1,000 records.
 */
public record PurchasesRecorded(List<PurchaseView> purchases) {

  /** Keeps an immutable copy. */
  public PurchasesRecorded {
    purchases = List.copyOf(purchases);
  }
}
