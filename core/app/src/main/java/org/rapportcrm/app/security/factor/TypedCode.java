package org.rapportcrm.app.security.factor;

/** Codes as people type them: with spaces between, or in the figures of another script. Pure. */
final class TypedCode {

  private TypedCode() {}

  /** The figures 0 to 9 of what was typed, without spaces; {@code null} for nothing. */
  static String figures(String typed) {
    if (typed == null || typed.length() > 40) {
      return null;
    }
    StringBuilder figures = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              if (digit >= 0) {
                figures.append(digit);
              } else {
                figures.appendCodePoint(c);
              }
            });
    return figures.toString();
  }
}
