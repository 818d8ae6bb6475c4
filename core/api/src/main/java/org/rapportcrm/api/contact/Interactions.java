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
}
