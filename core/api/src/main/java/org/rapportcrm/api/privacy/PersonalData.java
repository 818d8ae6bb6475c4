package org.rapportcrm.api.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.text.Words;

/**
 * A CDI bean that exports and erases what a plugin keeps about a person. It is asked even while its
 * plugin is inactive. What it throws stops the export or the erasure as a whole: nothing is given
 * out or erased by halves.
 */
public interface PersonalData {

  /**
   * Everything about the contact: name of the kind of record to rows of column and value. Values
   * are texts, numbers, booleans or {@code null}; kinds without a row are left out.
   */
  Map<String, List<Map<String, Object>>> export(long contactId);

  /**
   * What people call what is exported, for the page that the person reads. Programs read it as it
   * is.
   *
   * @param kind a kind of record of the export
   * @param column one of its columns; {@code null} asks for the name of the kind
   * @param value a value of the column, such as a state; {@code null} asks for the name of the
   *     column
   * @return empty for what is said as it is
   */
  default Optional<Words> words(String kind, String column, Object value) {
    return Optional.empty();
  }

  /**
   * Erases in the caller's transaction, in which the contact itself is erased. A second call finds
   * nothing to do and is no error.
   *
   * @return message keys of what is kept without the person, and why; empty when nothing is
   */
  List<String> erase(long contactId);
}
