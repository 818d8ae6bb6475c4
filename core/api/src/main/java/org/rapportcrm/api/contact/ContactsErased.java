package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Contacts were erased for good; what a plugin keeps of them must go or lose the person.
 *
 * <p>It comes after the commit of what caused it, to each observer in a transaction of its own; see
 * {@link org.rapportcrm.api.hook.Reliable} for what must not be missed. Events come in batches,
 * because imports do: one event carries at most 1,000 records.
 */
public record ContactsErased(List<Long> contactIds) {

  /** Keeps an immutable copy. */
  public ContactsErased {
    contactIds = List.copyOf(contactIds);
  }
}
