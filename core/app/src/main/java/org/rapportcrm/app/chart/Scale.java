package org.rapportcrm.app.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The y axis of a chart: from a round number at or below all values to one at or above, with round
 * steps (1, 2, 2.5 or 5 times a power of ten). Zero is always on it. Pure.
 *
 * @param low lowest tick
 * @param high highest tick, above {@code low}
 * @param step distance of ticks
 */
public record Scale(double low, double high, double step) {

  private static final int WANTED_TICKS = 4;

  /** The scale that holds the values and zero. */
  public static Scale of(double smallest, double largest) {
    double low = Math.min(0, smallest);
    double high = Math.max(0, largest);
    if (high - low < 1e-12) {
      return new Scale(0, 1, 1);
    }
    double step = round((high - low) / WANTED_TICKS);
    return new Scale(
        Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
  }

  private static double round(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double leading = rough / power;
    for (double nice : new double[] {1, 2, 2.5, 5}) {
      if (leading <= nice + 1e-9) {
        return nice * power;
      }
    }
    return 10 * power;
  }

  /** The ticks from low to high. */
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; low + i * step <= high + step / 2; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** Where a value lies between low (0) and high (1). */
  public double share(double value) {
    return (value - low) / (high - low);
  }
}
