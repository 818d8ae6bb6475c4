package org.rapportcrm.surveys.invite;

import java.util.List;

/**
 * Whom to invite.
 *
 * @param contacts ids of contacts, may be empty
 * @param segment id of a segment whose contacts are invited too, or {@code null}
 */
public record Audience(List<Long> contacts, Long segment) {

  /** Keeps an immutable copy. */
  public Audience {
    contacts = List.copyOf(contacts);
  }

  /** Whether nobody is named. */
  public boolean isEmpty() {
    return contacts.isEmpty() && segment == null;
  }
}
