package org.rapportcrm.ror.rest;

import java.util.Locale;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.ror.relationship.RorFigures;
import org.rapportcrm.ror.relationship.RorMembers;

/** One of a few words in an address; another is refused by its name. Pure. */
final class Choice {

  private Choice() {}

  /** What the figures are broken down by; by source where it is not said. */
  static RorFigures.By by(String text) {
    if (text == null || text.isBlank()) {
      return RorFigures.By.SOURCE;
    }
    try {
      return RorFigures.By.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw KeyedProblem.badField("by", "rest.choice", "by", text, "source, owner, segment");
    }
  }

  /** Which of the helped; all of them where it is not said. */
  static RorMembers.Which which(String text) {
    if (text == null || text.isBlank()) {
      return RorMembers.Which.HELPED;
    }
    try {
      return RorMembers.Which.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw KeyedProblem.badField(
          "which", "rest.choice", "which", text, "helped, returned, not_returned");
    }
  }
}
