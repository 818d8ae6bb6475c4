package org.rapportcrm.app.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of record that carry custom fields. */
public enum Carrier {
  CONTACT,
  COMPANY,
  DEAL,
  PURCHASE;

  /** How REST, addresses and the database call it: {@code contact}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name in the plural. */
  public String labelKey() {
    return "fields.of." + word();
  }

  /** The table that holds its values. */
  String table() {
    return "custom_" + word();
  }

  /** The carrier of a word. */
  public static Optional<Carrier> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
