package org.rapportcrm.ror.clv;

import java.util.Arrays;

/** Why the purchases determine no model. */
public enum Thin {
  /** Fewer than {@link Fit#FEWEST_REPEATERS} customers bought again. */
  FEW_REPEATERS,
  /** The likelihood has no maximum among sensible parameters: customers differ too little. */
  NO_MAXIMUM,
  /** Spends vary so much that their mean is not finite (q ≤ 1). */
  NO_MEAN;

  /** The name that is stored and that ends the message's key, such as {@code few-repeaters}. */
  public String word() {
    return name().toLowerCase().replace('_', '-');
  }

  /** The key of the sentence that says it; one argument, the fewest repeaters needed. */
  public String key() {
    return "ror-report.thin." + word();
  }

  /** The reason with this word; {@code null} for {@code null}. */
  static Thin of(String word) {
    return word == null
        ? null
        : Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst().orElse(NO_MAXIMUM);
  }
}
