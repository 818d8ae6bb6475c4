package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Fields, tags, lists or consent of contacts changed.
 *
 * <p>It comes after the commit of what caused it, to each observer in a transaction of its own; see
 * {@link org.rapportcrm.api.hook.Reliable} for what must not be missed. Events come in batches,
 * because imports do: one event carries at most 1,000 records.
 */
public record ContactsChanged(List<Long> contactIds) {

  /** Keeps an immutable copy. */
  public ContactsChanged {
    contactIds = List.copyOf(contactIds);
  }
}
