package org.rapportcrm.app.field;

import org.rapportcrm.api.text.Folding;

/** Makes a key of a name, where a person gave none. Pure. */
public final class KeyWords {

  private KeyWords() {}

  /**
   * The name's letters and digits from a to z and 0 to 9, the rest as underscores; empty where
   * nothing is left.
   */
  public static String of(String name) {
    String key = Folding.fold(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    if (!key.isEmpty() && Character.isDigit(key.charAt(0))) {
      key = "n" + key;
    }
    return key.length() <= FieldWish.KEY ? key : key.substring(0, FieldWish.KEY);
  }
}
