package org.rapportcrm.app.retention;

import java.util.Optional;
import org.rapportcrm.api.text.Folding;

/** Numbers of days as people type them, in the digits of any script. Pure. */
final class Days {

  private Days() {}

  /** The number, unless it is none or lies outside the bounds. */
  static Optional<Integer> parse(String typed, int least, int most) {
    String digits = Folding.fold(typed);
    if (!digits.matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return number < least || number > most ? Optional.empty() : Optional.of(number);
  }
}
