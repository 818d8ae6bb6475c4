package org.rapportcrm.theme;

/**
 * A custom property that a theme may set.
 *
 * @param name with its two dashes
 * @param least the smallest number of a length (in pixels) or a number; 0 for other kinds
 * @param most the largest
 */
public record Token(String name, Kind kind, double least, double most) {

  /** What its value is. */
  public enum Kind {
    /** {@code #rrggbb}, {@code light-dark(…, …)} or {@code var(--of-a-colour)}. */
    COLOUR,
    /** Pixels. */
    LENGTH,
    /** A number without a unit. */
    NUMBER,
    /** Names of typefaces. */
    FONTS,
    /** A shadow or {@code none}. */
    SHADOW
  }

  static Token colour(String name) {
    return new Token(name, Kind.COLOUR, 0, 0);
  }

  static Token fonts(String name) {
    return new Token(name, Kind.FONTS, 0, 0);
  }
}
