package org.rapportcrm.api.contact;

import java.util.List;

/** Writes to contacts' timelines; an injectable service of the core. */
public interface Interactions {

  /**
   * Records the interactions in the caller's transaction, or in one of its own where there is none;
   * {@link InteractionsRecorded} follows after the commit, in batches. Interactions of contacts
   * that are gone are passed over, and those whose kind and external id are known already.
   *
   * @param interactions any number; give all at once, not one by one
   */
  void record(List<NewInteraction> interactions);

  /**
   * Removes what was recorded and did not happen, such as what an import brought that is taken
   * back; in the caller's transaction, or in one of its own. Those that are not there are passed
   * over. Nobody is told.
   *
   * @param kind the plugin's own kind of interaction
   * @param externalIds as they were recorded
   */
  default void withdraw(String kind, List<String> externalIds) {
    throw new UnsupportedOperationException("The core withdraws interactions");
  }
}
