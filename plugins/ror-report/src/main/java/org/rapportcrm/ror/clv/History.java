package org.rapportcrm.ror.clv;

/**
 * A customer's purchases in the few numbers that the models need. Purchases of one day are one.
 *
 * @param frequency repeat purchases: days with a purchase after the first one (x)
 * @param recency weeks from the first purchase to the last (t_x); 0 without a repeat purchase
 * @param age weeks from the first purchase to the day the model looks back from (T)
 * @param averageSpend mean spend of the days with a repeat purchase; 0 without one
 */
public record History(int frequency, double recency, double age, double averageSpend) {

  /** Checks that the numbers can be a customer's. */
  public History {
    if (frequency < 0 || recency < 0 || age < recency || averageSpend < 0) {
      throw new IllegalArgumentException(
          "No history: x=" + frequency + ", t_x=" + recency + ", T=" + age);
    }
  }
}
