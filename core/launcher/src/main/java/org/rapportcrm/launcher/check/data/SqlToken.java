package org.rapportcrm.launcher.check.data;

/**
 * A word, a name in quotes, a text or a sign of an SQL script.
 *
 * @param text words and names in small letters, as both databases compare them; empty for a text
 * @param line from 1
 * @param inBody whether it lies in the body of a function, between dollar signs
 */
record SqlToken(Kind kind, String text, int line, boolean inBody) {
  enum Kind {
    WORD,
    QUOTED,
    TEXT,
    SIGN
  }

  /** Whether it is this word, not in quotes, or this sign. */
  boolean is(String wordOrSign) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
