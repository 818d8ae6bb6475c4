package org.rapportcrm.api.privacy;

import java.util.List;
import java.util.Map;

/** A CDI bean that exports and erases what a plugin keeps about a person. */
public interface PersonalData {

  /** Everything about the contact: name of the kind of record to rows of column and value. */
  Map<String, List<Map<String, Object>>> export(long contactId);

  /**
   * Erases in the caller's transaction.
   *
   * @return message keys of what is kept without the person, and why
   */
  List<String> erase(long contactId);
}
