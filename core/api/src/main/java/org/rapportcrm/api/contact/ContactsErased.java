package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Contacts were erased for good; what a plugin keeps of them must go or lose the person.
 *
 * <p>Events come in batches, because imports do: one event carries at most 1,000 records.
 */
public record ContactsErased(List<Long> contactIds) {

  /** Keeps an immutable copy. */
  public ContactsErased {
    contactIds = List.copyOf(contactIds);
  }
}
