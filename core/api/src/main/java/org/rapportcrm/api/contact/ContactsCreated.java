package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Contacts were created.
 *
 * <p>Events come in batches, because imports do: one event carries at most 1,000 records.
 */
public record ContactsCreated(List<Long> contactIds) {

  /** Keeps an immutable copy. */
  public ContactsCreated {
    contactIds = List.copyOf(contactIds);
  }
}
