package org.rapportcrm.app.security.visibility;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of record that have an owner and a team of their own. What hangs on a contact, such as
 * purchases and interactions, is seen by those who see the contact.
 */
public enum RecordKind {
  CONTACTS("contact", "owner_id"),
  COMPANIES("company", "owner_id"),
  DEALS("deal", "owner_id"),
  TASKS("task", "assignee_id");

  private final String table;
  private final String ownerColumn;

  RecordKind(String table, String ownerColumn) {
    this.table = table;
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

  /** The table of such records. */
  public String table() {
    return table;
  }

  /** Whether what is deleted stays for a while, in the column {@code deleted_at}. */
  boolean hasTrash() {
    return this == CONTACTS || this == COMPANIES;
  }

  /** The column with the user whose record it is. */
  public String ownerColumn() {
    return ownerColumn;
  }
}
