package org.rapportcrm.app.segment;

import java.util.List;

/**
 * Why a contact is in a segment or is not: the rule with an answer at every part.
 *
 * @param part {@code all}, {@code any}, {@code not} or {@code condition}
 * @param holds whether this part holds for the contact
 * @param words the condition as a sentence, or what the group asks for
 * @param parts the parts of a group; empty for a condition
 */
public record Explanation(String part, boolean holds, String words, List<Explanation> parts) {

  /** For pages. */
  public boolean isHolds() {
    return holds;
  }

  /** For pages. */
  public String getWords() {
    return words;
  }

  /** For pages. */
  public List<Explanation> getParts() {
    return parts;
  }
}
