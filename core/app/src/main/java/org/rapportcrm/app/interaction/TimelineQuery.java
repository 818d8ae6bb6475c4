package org.rapportcrm.app.interaction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.app.input.Flaw;

/** Reads a timeline's filter from the address of a page or a call. Pure. */
public final class TimelineQuery {

  private TimelineQuery() {}

  /**
   * The filter; blank texts do not restrict.
   *
   * @param kinds parted by commas
   */
  public static TimelineFilter of(
      String kinds, String initiative, Boolean helped, Collection<Flaw> flaws) {
    Set<String> words =
        kinds == null || kinds.isBlank()
            ? null
            : new LinkedHashSet<>(List.of(kinds.strip().split("\\s*,\\s*")));
    return new TimelineFilter(words, InteractionDetail.initiative(initiative).or(flaws), helped);
  }
}
