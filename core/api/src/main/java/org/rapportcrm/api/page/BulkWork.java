package org.rapportcrm.api.page;

import java.util.List;

/** A CDI bean that acts on many contacts at once. */
public interface BulkWork {

  /**
   * Does the work in the caller's transaction.
   *
   * @param contactIds at most 1,000 contacts; larger selections come in several calls
   * @return how many contacts it changed
   */
  int apply(List<Long> contactIds);
}
