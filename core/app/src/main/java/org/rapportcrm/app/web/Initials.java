package org.rapportcrm.app.web;

/** The letters in an avatar. Pure. */
public final class Initials {

  private Initials() {}

  /**
   * The first letters of the first and the last word; one letter in scripts that join letters,
   * where two would read as a word; a question mark for no name.
   */
  public static String of(String name) {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty()) {
      return "?";
    }
    String[] words = stripped.split("\\s+");
    String first = first(words[0]);
    boolean joins =
        Character.UnicodeScript.of(first.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    return words.length == 1 || joins ? first : first + first(words[words.length - 1]);
  }

  private static String first(String word) {
    return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
  }
}
