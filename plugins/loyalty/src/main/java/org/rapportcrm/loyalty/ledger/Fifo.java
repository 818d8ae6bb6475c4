package org.rapportcrm.loyalty.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which lots pay: the one that expires first goes first, lots that never expire last, and
 * among equals the older one. Pure.
 */
public final class Fifo {

  /** The order in which lots pay. */
  public static final Comparator<Lot> ORDER =
      Comparator.comparing(Lot::expiresAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(Lot::id);

  private Fifo() {}

  /**
   * Takes points from lots.
   *
   * @param lots in any order
   * @param points how many, from 0
   * @return what is taken from which; the sum is {@code points}, or all there is when that is less
   */
  public static List<LotUse> take(List<Lot> lots, long points) {
    List<LotUse> uses = new ArrayList<>();
    long left = points;
    for (Lot lot : lots.stream().sorted(ORDER).toList()) {
      long taken = Math.min(left, lot.remaining());
      if (taken > 0) {
        uses.add(new LotUse(lot.id(), taken));
        left -= taken;
      }
    }
    return uses;
  }

  /**
   * Takes points from one lot first, and what is missing from the others in their order.
   *
   * @param first id of the lot that pays before all others
   */
  public static List<LotUse> takeFrom(long first, List<Lot> lots, long points) {
    List<LotUse> uses =
        new ArrayList<>(take(lots.stream().filter(lot -> lot.id() == first).toList(), points));
    uses.addAll(take(lots.stream().filter(lot -> lot.id() != first).toList(), points - sum(uses)));
    return uses;
  }

  /** All points of the uses. */
  public static long sum(List<LotUse> uses) {
    return uses.stream().mapToLong(LotUse::points).sum();
  }
}
