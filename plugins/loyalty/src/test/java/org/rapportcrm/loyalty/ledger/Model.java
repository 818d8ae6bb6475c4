package org.rapportcrm.loyalty.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ledger should do, in the plainest way there is: lists in memory, one thing at a time.
 */
final class Model {

  private static final class Lot {
    private final long entry;
    private final Instant expires;
    private long left;
    private long expired;

    private Lot(long entry, long points, Instant expires) {
      this.entry = entry;
      this.left = points;
      this.expires = expires;
    }
  }

  private final Map<Long, List<Lot>> lots = new HashMap<>();
  private final Map<Long, Long> debts = new HashMap<>();
  private final Map<Long, Map<Lot, Long>> taken = new HashMap<>();
  private final Map<Long, Long> earned = new HashMap<>();

  long balance(long contact) {
    return of(contact).stream().mapToLong(lot -> lot.left).sum();
  }

  long debt(long contact) {
    return debts.getOrDefault(contact, 0L);
  }

  /** What is left in each lot that has something, in the order in which they pay. */
  List<Long> left(long contact) {
    return of(contact).stream().filter(lot -> lot.left > 0).map(lot -> lot.left).toList();
  }

  void earn(long contact, long entry, long points, Instant expires) {
    of(contact).add(new Lot(entry, points, expires));
    earned.put(entry, points);
    settle(contact);
  }

  boolean redeem(long contact, long entry, long points) {
    if (balance(contact) < points) {
      return false;
    }
    taken.put(entry, take(contact, points));
    return true;
  }

  void expire(Instant now) {
    for (List<Lot> all : lots.values()) {
      for (Lot lot : all) {
        if (lot.expires != null && !lot.expires.isAfter(now)) {
          lot.expired += lot.left;
          lot.left = 0;
        }
      }
    }
  }

  void reverse(long contact, long entry) {
    if (taken.containsKey(entry)) {
      taken.get(entry).forEach((lot, points) -> lot.left += points);
      settle(contact);
      return;
    }
    Lot own = of(contact).stream().filter(lot -> lot.entry == entry).findFirst().orElseThrow();
    long due = earned.get(entry) - own.expired;
    long fromOwn = Math.min(own.left, due);
    own.left -= fromOwn;
    long rest = Math.min(due - fromOwn, balance(contact));
    take(contact, rest);
    debts.merge(contact, due - fromOwn - rest, Long::sum);
  }

  void merge(long kept, long gone) {
    of(kept).addAll(of(gone));
    lots.put(gone, new ArrayList<>());
    debts.merge(kept, debt(gone), Long::sum);
    debts.put(gone, 0L);
  }

  private void settle(long contact) {
    long due = Math.min(debt(contact), balance(contact));
    take(contact, due);
    debts.merge(contact, -due, Long::sum);
  }

  private Map<Lot, Long> take(long contact, long points) {
    Map<Lot, Long> uses = new HashMap<>();
    long left = points;
    for (Lot lot : of(contact)) {
      long use = Math.min(lot.left, left);
      lot.left -= use;
      left -= use;
      if (use > 0) {
        uses.put(lot, use);
      }
    }
    return uses;
  }

  private List<Lot> of(long contact) {
    List<Lot> all = lots.computeIfAbsent(contact, id -> new ArrayList<>());
    all.sort(
        Comparator.comparing(
                (Lot lot) -> lot.expires, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(lot -> lot.entry));
    return all;
  }
}
