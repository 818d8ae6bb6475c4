package org.rapportcrm.app.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.app.routing.RoutingRule.Candidate;

/** Decides for contacts one after the other, and knows whose turn it is. Pure. */
final class Turns {

  private final List<RoutingRule> rules;
  private final Map<Long, List<Long>> takers;
  private final Map<Long, Long> last;

  /**
   * With rules in their order.
   *
   * @param takers by rule: the users who can take contacts, ascending; a rule without any is passed
   *     over
   * @param last by rule: who got the last one
   */
  Turns(List<RoutingRule> rules, Map<Long, List<Long>> takers, Map<Long, Long> last) {
    this.rules = rules;
    this.takers = takers;
    this.last = new HashMap<>(last);
  }

  /** A contact gets an owner. */
  record Decision(long contactId, RoutingRule rule, long userId) {}

  /** Decides for those for whom a rule fits. */
  List<Decision> decide(List<Candidate> contacts) {
    List<Decision> decisions = new ArrayList<>();
    contacts.forEach(contact -> decide(contact).ifPresent(decisions::add));
    return decisions;
  }

  private Optional<Decision> decide(Candidate contact) {
    return rules.stream()
        .filter(rule -> !takersOf(rule).isEmpty() && rule.fits(contact))
        .findFirst()
        .map(rule -> new Decision(contact.id(), rule, next(rule)));
  }

  private long next(RoutingRule rule) {
    List<Long> users = takersOf(rule);
    long before = last.getOrDefault(rule.id(), Long.MIN_VALUE);
    long user = users.stream().filter(one -> one > before).findFirst().orElse(users.get(0));
    last.put(rule.id(), user);
    return user;
  }

  private List<Long> takersOf(RoutingRule rule) {
    return takers.getOrDefault(rule.id(), List.of());
  }

  /** By rule: who got the last one by now. */
  Map<Long, Long> last() {
    return Map.copyOf(last);
  }
}
