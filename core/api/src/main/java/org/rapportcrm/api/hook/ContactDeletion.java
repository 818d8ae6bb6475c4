package org.rapportcrm.api.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Contacts that somebody wants to put into the trash, and which of them may not go there.
 *
 * @param contacts ids of those who are to be deleted, at most 1,000
 * @param verdicts id to verdict; whoever is not in it may be deleted
 */
public record ContactDeletion(Set<Long> contacts, Map<Long, Verdict> verdicts) {

  /** Keeps immutable copies. */
  public ContactDeletion {
    contacts = Set.copyOf(contacts);
    verdicts = Map.copyOf(verdicts);
  }

  /** The deletion with which the filters begin: all may go. */
  public static ContactDeletion of(Set<Long> contacts) {
    return new ContactDeletion(contacts, Map.of());
  }

  /** The verdict on a contact. */
  public Verdict verdict(long contact) {
    return verdicts.getOrDefault(contact, Verdict.allow());
  }

  /** The same, but this contact stays; a reason that was given before is kept. */
  public ContactDeletion deny(long contact, String reasonKey) {
    Map<Long, Verdict> more = new LinkedHashMap<>(verdicts);
    more.merge(contact, Verdict.deny(reasonKey), (before, now) -> before.allowed() ? now : before);
    return new ContactDeletion(contacts, more);
  }
}
