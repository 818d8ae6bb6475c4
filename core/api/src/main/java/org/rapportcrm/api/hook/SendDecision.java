package org.rapportcrm.api.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who of those about to get a message is not to get it now.
 *
 * @param purpose the consent purpose of the message
 * @param contacts ids of the contacts who are about to get it
 * @param withheld id of a contact to the message key of the reason; whoever is not in it gets the
 *     message
 */
public record SendDecision(String purpose, Set<Long> contacts, Map<Long, String> withheld) {

  /** Keeps immutable copies. */
  public SendDecision {
    contacts = Set.copyOf(contacts);
    withheld = Map.copyOf(withheld);
  }

  /** The decision with which the filters begin: everybody gets it. */
  public static SendDecision toAll(String purpose, Set<Long> contacts) {
    return new SendDecision(purpose, contacts, Map.of());
  }

  /** The same without this contact; a reason that was given before stays. */
  public SendDecision withhold(long contact, String reasonKey) {
    Map<Long, String> more = new LinkedHashMap<>(withheld);
    more.putIfAbsent(contact, reasonKey);
    return new SendDecision(purpose, contacts, more);
  }
}
