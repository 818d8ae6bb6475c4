package org.rapportcrm.api.data;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A CDI bean that fills its plugin's part of the invented shop, the same at every run. It is called
 * when a home without contacts is started with {@code --demo}; one that throws leaves its part
 * empty, the shop opens all the same, and the next start calls it again.
 */
public interface DemoData {

  /**
   * Fills in a transaction of its own, after the core's contacts, purchases and interactions are
   * there. Plugins are called in the order of their dependencies.
   *
   * @param random seeded; the only source of chance
   * @param now the shop's present
   */
  void fill(RandomGenerator random, Instant now);
}
