package org.rapportcrm.app.segment.criterion;

/** Records that a condition's value names, found by the database rather than fixed in a field. */
public enum Reference {
  /** By name; a tag is a word, so one that nobody bears is no error. */
  TAG,
  /** By number or name. */
  LIST,
  /** A role in a group, by number or as "group: role". */
  LIST_ROLE,
  /** By number or name. */
  SEGMENT,
  /** A user by address. */
  OWNER;

  /** Whether the editor writes the record's number, which outlives another name. */
  public boolean isByKey() {
    return this == LIST || this == LIST_ROLE || this == SEGMENT;
  }
}
