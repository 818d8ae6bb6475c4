package org.rapportcrm.api.contact;

import java.util.List;

/** Writes to contacts' timelines; an injectable service of the core. */
public interface Interactions {

  /** Records the interactions in the caller's transaction; fires {@link InteractionsRecorded}. */
  void record(List<NewInteraction> interactions);
}
