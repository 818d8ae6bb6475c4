package org.rapportcrm.loyalty.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the members' chains, entry by entry, and names every break. Pure: it is handed the rows
 * in the order of member and number.
 */
final class Faults {

  /** What a member's row says about its entries. */
  record Head(long memberId, long balance, long entries, String hash) {}

  private final List<String> found = new ArrayList<>();

  /** Checks one member: every hash, every number, every running balance, and the end. */
  void follow(Head head, List<Entry> entries) {
    String previous = Chain.START;
    long balance = 0;
    long seq = 0;
    for (Entry entry : entries) {
      seq++;
      balance += entry.points();
      if (entry.seq() != seq) {
        found.add(at(head, seq) + " is missing");
        return;
      }
      if (!entry.prevHash().equals(previous) || !entry.hash().equals(Chain.hash(entry))) {
        found.add(at(head, seq) + " was changed");
        return;
      }
      if (entry.balance() != balance) {
        found.add(at(head, seq) + " says a balance of " + entry.balance() + ", not " + balance);
      }
      previous = entry.hash();
    }
    if (head.entries() != seq || !head.hash().equals(previous)) {
      found.add(at(head, seq + 1) + " is missing or the member's row was changed");
    }
    if (head.balance() != balance) {
      found.add(
          "Member " + head.memberId() + " has a balance of " + head.balance() + ", not " + balance);
    }
  }

  /** Adds what a query found. */
  void add(String fault) {
    found.add(fault);
  }

  List<String> found() {
    return List.copyOf(found);
  }

  private static String at(Head head, long seq) {
    return "Entry " + seq + " of member " + head.memberId();
  }
}
