package org.rapportcrm.api.contact;

/** Two records became one: contacts or companies. What {@link MovedRows} remembers rows for. */
public sealed interface RecordsMerged permits ContactsMerged, CompaniesMerged {

  /** The record that stays. */
  long keptId();

  /** The record that is gone. */
  long mergedId();
}
