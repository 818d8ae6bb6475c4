package org.rapportcrm.app.imports.write;

/**
 * A name in one piece, parted: {@code Lovelace, Ada} at the comma; {@code Ada King Lovelace} before
 * the last word; in Arabic script, where family names have several words, after the first.
 *
 * @param last {@code null} when the name has one word
 */
record FullName(String first, String last) {

  static FullName of(String name) {
    int comma = name.indexOf(',') >= 0 ? name.indexOf(',') : name.indexOf('،');
    if (comma > 0 && comma < name.length() - 1) {
      return new FullName(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
    }
    boolean arabic =
        name.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    int cut = arabic ? name.indexOf(' ') : name.lastIndexOf(' ');
    return cut < 0
        ? new FullName(name, null)
        : new FullName(name.substring(0, cut).strip(), name.substring(cut + 1).strip());
  }
}
