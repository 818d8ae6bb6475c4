package org.rapportcrm.app.interaction;

import java.util.Set;

/**
 * What a timeline shows; what is {@code null} does not restrict.
 *
 * @param kinds words of kinds, {@link Timeline#PURCHASE}, {@link Timeline#LIFE_STAGE} and {@link
 *     Timeline#ROUTED} among them
 * @param initiative a word of {@link Initiative}
 */
public record TimelineFilter(Set<String> kinds, String initiative, Boolean helped) {

  /** Everything. */
  public static final TimelineFilter ALL = new TimelineFilter(null, null, null);

  /** Only this kind, or everything when it is {@code null}. */
  public static TimelineFilter kind(String kind) {
    return kind == null ? ALL : new TimelineFilter(Set.of(kind), null, null);
  }

  /** Whether entries of this kind can be among what is shown. */
  boolean shows(String kind) {
    return kinds == null || kinds.contains(kind);
  }

  /**
   * Whether only interactions can be shown, for only they say who began and whether they helped.
   */
  boolean onlyInteractions() {
    return initiative != null || helped != null;
  }

  /** Whether it restricts at all. */
  public boolean isActive() {
    return kinds != null || onlyInteractions();
  }
}
