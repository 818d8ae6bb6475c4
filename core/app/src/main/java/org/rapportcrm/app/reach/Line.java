package org.rapportcrm.app.reach;

import java.io.Serializable;

/**
 * A mail address or a telephone number with what it is for.
 *
 * @param kind a word of {@link ReachKind}; {@code null} where nobody said
 * @param text the address or number
 * @param primary whether it is the one that is used where only one can be
 */
public record Line(String kind, String text, boolean primary) implements Serializable {

  /** Whether there is nothing in it. */
  public boolean isBlank() {
    return text == null || text.isBlank();
  }
}
