package org.rapportcrm.api.contact;

import java.util.Collection;
import java.util.List;

/**
 * Remembers for 30 days which rows a merge moved, so that taking it back returns exactly those; an
 * injectable service of the core. Call it in the observers of {@link ContactsMerged}, {@link
 * ContactsUnmerged}, {@link CompaniesMerged} and {@link CompaniesUnmerged}, in their transaction.
 */
public interface MovedRows {

  /**
   * Gives the merged contact's rows to the kept one, and remembers them.
   *
   * @param table a table with a key {@code id}; never anything that a person typed
   * @param column the column that holds the contact's id
   * @return how many rows moved
   */
  int move(ContactsMerged event, String table, String column);

  /**
   * Gives those rows back that {@link #move} moved and that are still the kept contact's.
   *
   * @return how many rows went back
   */
  int moveBack(ContactsUnmerged event, String table, String column);

  /**
   * Remembers numbers that only the caller understands, such as ids of rows that were changed.
   *
   * @param what a name for them, at most 100 characters
   */
  void remember(ContactsMerged event, String what, Collection<Long> numbers);

  /** What was remembered under this name, ascending; nothing when the merge is not known. */
  List<Long> remembered(ContactsUnmerged event, String what);

  /** The same for the rows of a company. */
  default int move(CompaniesMerged event, String table, String column) {
    throw new UnsupportedOperationException("merges of companies are not remembered here");
  }

  /** The same for the rows of a company. */
  default int moveBack(CompaniesUnmerged event, String table, String column) {
    throw new UnsupportedOperationException("merges of companies are not remembered here");
  }

  /** The same for a merge of companies. */
  default void remember(CompaniesMerged event, String what, Collection<Long> numbers) {
    throw new UnsupportedOperationException("merges of companies are not remembered here");
  }

  /** The same for a merge of companies. */
  default List<Long> remembered(CompaniesUnmerged event, String what) {
    throw new UnsupportedOperationException("merges of companies are not remembered here");
  }
}
