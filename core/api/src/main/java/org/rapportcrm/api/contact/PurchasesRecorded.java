package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Purchases were recorded, by hand, by REST or by an import.
 *
 * <p>It comes after the commit of what caused it, to each observer in a transaction of its own; see
 * {@link org.rapportcrm.api.hook.Reliable} for what must not be missed. Events come in batches,
 * because imports do: one event carries at most 1,000 records.
 */
public record PurchasesRecorded(List<PurchaseView> purchases) {

  /** Keeps an immutable copy. */
  public PurchasesRecorded {
    purchases = List.copyOf(purchases);
  }
}
