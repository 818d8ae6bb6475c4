package org.rapportcrm.app.reach;

import java.util.List;

/**
 * How somebody is reached: all mail addresses, numbers and postal addresses, the primary one of
 * each first. In a wish to change, a list that is {@code null} stays as it is.
 */
public record Reach(List<Line> emails, List<Line> phones, List<Place> addresses) {

  /** Says nothing, so that all stays as it is. */
  public static final Reach UNSAID = new Reach(null, null, null);

  /** Whether nothing is to change. */
  public boolean isUnsaid() {
    return emails == null && phones == null && addresses == null;
  }

  /** The further ones of a list whose first one is the primary one. */
  static <T> List<T> further(List<T> all) {
    return all.isEmpty() ? List.of() : all.subList(1, all.size());
  }
}
