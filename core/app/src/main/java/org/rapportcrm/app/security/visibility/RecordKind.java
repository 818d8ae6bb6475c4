package org.rapportcrm.app.security.visibility;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of record that have an owner and a team of their own. What hangs on a contact, such as
 * purchases and interactions, is seen by those who see the contact.
 */
public enum RecordKind {
  CONTACTS("owner_id"),
  COMPANIES("owner_id"),
  DEALS("owner_id"),
  TASKS("assignee_id");

  private final String ownerColumn;

  RecordKind(String ownerColumn) {
    this.ownerColumn = ownerColumn;
  }

  /** The word in REST and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word. */
  public static Optional<RecordKind> of(String word) {
    for (RecordKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The column with the user whose record it is. */
  String ownerColumn() {
    return ownerColumn;
  }
}
