package org.rapportcrm.api.rest;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the records
 * @param nextCursor what to send as {@code cursor} for the next page; {@code null} at the end
 * @param total how many there are in all, or {@code null} where it was not asked for
 */
public record Listing<T>(List<T> items, String nextCursor, Long total) {

  /** A page without a total. */
  public static <T> Listing<T> of(List<T> items, String nextCursor) {
    return new Listing<>(items, nextCursor, null);
  }
}
