package org.rapportcrm.api.contact;

/** Two records that had become one are two again. */
public sealed interface RecordsUnmerged permits ContactsUnmerged, CompaniesUnmerged {

  /** The record that had stayed. */
  long keptId();

  /** The record that is there again. */
  long mergedId();
}
