package org.rapportcrm.api.contact;

import java.util.List;

/**
 * Fields, tags, lists or consent of contacts changed.
 *
 * <p>Events come in batches, because imports do: one event carries at most 1,000 records.
 */
public record ContactsChanged(List<Long> contactIds) {

  /** Keeps an immutable copy. */
  public ContactsChanged {
    contactIds = List.copyOf(contactIds);
  }
}
