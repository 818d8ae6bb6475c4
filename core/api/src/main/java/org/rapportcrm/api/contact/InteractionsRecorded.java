package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Interactions were recorded.
 *
 * <p>Events come in batches, because imports do: one event carries at most 1,000 records.
 */
public record InteractionsRecorded(List<InteractionView> interactions) {

  /** Keeps an immutable copy. */
  public InteractionsRecorded {
    interactions = List.copyOf(interactions);
  }
}
