package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Contacts were created.
 *
 * <p>It comes after the commit of what caused it, to each observer in a transaction of its own; see
 * {@link org.rapportcrm.api.hook.Reliable} for what must not be missed. Events come in batches,
 * because imports do: one event carries at most 1,000 records.
 */
public record ContactsCreated(List<Long> contactIds) {

  /** Keeps an immutable copy. */
  public ContactsCreated {
    contactIds = List.copyOf(contactIds);
  }
}
