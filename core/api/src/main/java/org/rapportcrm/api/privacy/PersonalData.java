package org.rapportcrm.api.privacy;

import java.util.List;
import java.util.Map;

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
   * Erases in the caller's transaction, in which the contact itself is erased. A second call finds
   * nothing to do and is no error.
   *
   * @return message keys of what is kept without the person, and why; empty when nothing is
   */
  List<String> erase(long contactId);
}
