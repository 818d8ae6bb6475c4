package org.rapportcrm.ror.retention;

/**
 * Repeat purchases over all customers.
 *
 * @param customers with at least one purchase
 * @param repeaters with at least two
 * @param meanDaysToSecond mean days from the first purchase to the second, over the repeaters;
 *     {@code null} without any
 */
public record Repeat(long customers, long repeaters, Double meanDaysToSecond) {

  /** Repeat rate, 0 to 1; {@code null} without customers. */
  public Double rate() {
    return customers == 0 ? null : (double) repeaters / customers;
  }
}
