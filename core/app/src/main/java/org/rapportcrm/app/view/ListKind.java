package org.rapportcrm.app.view;

import java.util.Locale;
import java.util.Optional;

/** The lists that can have saved views. */
public enum ListKind {
  CONTACTS("/console/contacts", "contacts.read"),
  COMPANIES("/console/companies", "companies.read"),
  PURCHASES("/console/purchases", "purchases.read");

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
