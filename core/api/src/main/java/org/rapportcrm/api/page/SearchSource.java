package org.rapportcrm.api.page;

import java.util.List;

/**
 * A CDI bean that finds a plugin's records for the console's search (Ctrl-K). It is asked while
 * people type, at each pause of their fingers, on a thread of its own; one that throws or takes too
 * long finds nothing.
 */
public interface SearchSource {

  /**
   * A hit of the search.
   *
   * @param kindKey message key of what it is, such as {@code email-campaigns.campaign}
   * @param title what is shown first, as text
   * @param detail what is shown beside it, as text, or {@code null}
   * @param path where it leads
   */
  record Hit(String kindKey, String title, String detail, String path) {}

  /** The right that is asked before the source is questioned; {@code find} need not ask again. */
  String capability();

  /**
   * Searches.
   *
   * @param folded the words typed, folded by {@link org.rapportcrm.api.text.Folding}; never empty
   * @param limit how many hits at the most
   * @return the best hits, best first
   */
  List<Hit> find(String folded, int limit);
}
