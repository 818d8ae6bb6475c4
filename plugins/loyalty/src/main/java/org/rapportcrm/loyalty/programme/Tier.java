package org.rapportcrm.loyalty.programme;

/**
 * A level that members reach.
 *
 * @param id its identifier; {@code null} before it is stored
 * @param name unique within the programme
 * @param from the points, or the whole units of money, from which on it is reached
 * @param perks what its members have of it, as text; may be {@code null}
 */
public record Tier(Long id, String name, long from, String perks) {

  /** A tier that is not stored yet. */
  public static Tier of(String name, long from) {
    return new Tier(null, name, from, null);
  }
}
