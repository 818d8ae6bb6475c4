package org.rapportcrm.app.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lists that can have saved views. */
public enum ListKind {
  CONTACTS("/console/contacts", "contacts.read"),
  COMPANIES("/console/companies", "companies.read"),
  PURCHASES("/console/purchases", "purchases.read"),
  DEALS("/console/deals", "deals.read"),
  TASKS("/console/tasks", "tasks.read");

  private final String path;
  private final String read;

  ListKind(String path, String read) {
    this.path = path;
    this.read = read;
  }

  /** The word in REST and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The page, from the context's root. */
  public String path() {
    return path;
  }

  /** What every address of the list says, because the page shows something else besides. */
  public Map<String, String> fixed() {
    return this == DEALS ? Map.of("view", "list") : Map.of();
  }

  /** The right to see such records. */
  public String read() {
    return read;
  }

  /** The kind of this word. */
  public static Optional<ListKind> of(String word) {
    for (ListKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
