package org.rapportcrm.api.page;

import java.util.List;

/** A CDI bean that acts on many contacts at once. */
public interface BulkWork {

  /**
   * Does the work in the caller's transaction, as the person who pressed the button. A {@code
   * ProblemException} is shown to that person; what it throws rolls back this call's contacts, and
   * leaves those of the calls before.
   *
   * @param contactIds at most 1,000 contacts; larger selections come in several calls
   * @return how many contacts it changed
   */
  int apply(List<Long> contactIds);
}
